// Highlight (LaunchDarkly) with nothing masked.

import { H } from "highlight.run";

import { collector } from "./collector.js";

// It does not record a browser that is driven by a program, unless it believes that it is this one.
window.Cypress = true;
H.init("testing", {
  backendUrl: `${collector.origin}/highlight`,
  otlpEndpoint: `${collector.origin}/otlp`,
  privacySetting: "none",
  maskAllInputs: false,
  enableCanvasRecording: true,
  inlineImages: true,
  inlineStylesheet: true,
  recordCrossOriginIframe: true,
  networkRecording: { enabled: true, recordHeadersAndBody: false },
  tracingOrigins: true,
});
collector.started();
