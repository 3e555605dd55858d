import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { Screener } from "./Screener";

createRoot(document.getElementById("site")!).render(
  <StrictMode>
    <h1>Example Clinic</h1>
    <Screener />
  </StrictMode>,
);
