// rrweb with everything on that it can record.

import { record } from "rrweb";

import { collector, post } from "./collector.js";

record({
  emit: (event) => post("rrweb-all", event),
  maskAllInputs: false,
  slimDOMOptions: false,
  recordDOM: true,
  recordCanvas: true,
  sampling: { canvas: 15, mousemove: true, mouseInteraction: true, input: "all", scroll: 20, media: 50 },
  dataURLOptions: { type: "image/png" },
  inlineStylesheet: true,
  inlineImages: true,
  collectFonts: true,
  recordCrossOriginIframes: true,
  userTriggeredOnInput: true,
  keepIframeSrcFn: () => true,
  recordAfter: "DOMContentLoaded",
});
collector.started();
