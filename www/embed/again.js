// Second chances for elements that could not start: the network is back, or the browser brings the page back.

import { forgetUnfinished } from "./app.js";
import { tellAll } from "./elements.js";

function tryAgain() {
  forgetUnfinished();
  tellAll();
}

window.addEventListener("online", tryAgain);
// A page that went into the back/forward cache in the middle of a download comes back without it.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) tryAgain();
});
