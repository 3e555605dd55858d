// For pages that show embed.html in a frame and may run a script: gives the frame the height of what is in it.
// Frames are told by `data-candidacy-screener`; their address names this page's origin as `parent`.

import { tell } from "../events.js";
import { SOURCE, VERSION, checked } from "./messages.js";

const FRAMES = "iframe[data-candidacy-screener]";

const frames = () => [...document.querySelectorAll(FRAMES)];

const originOf = (frame) => new URL(frame.src, document.baseURI).origin;

window.addEventListener("message", ({ source, origin, data }) => {
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || origin !== originOf(frame)) return;
  const message = checked(data);
  if (message?.type === "height") frame.style.height = `${message.height}px`;
  else if (message?.type === "ready") tell(frame, "ready");
  else if (message?.type === "error") tell(frame, "error", { code: message.code, fatal: message.fatal });
});

for (const frame of frames()) {
  // It may have said how tall it is before we could hear it. Whoever is there by now, this tells nothing.
  frame.contentWindow?.postMessage({ source: SOURCE, version: VERSION, type: "hello" }, "*");
}
