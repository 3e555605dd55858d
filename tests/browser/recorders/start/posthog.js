// PostHog with session recording and autocapture, nothing masked, its recorder in the same bundle.

import posthog from "posthog-js/dist/module.full.no-external";

import { collector } from "./collector.js";

posthog.init("phc_testing", {
  api_host: `${collector.origin}/posthog`,
  autocapture: true,
  capture_pageview: true,
  capture_performance: true,
  capture_heatmaps: true,
  capture_dead_clicks: true,
  rageclick: true,
  mask_all_text: false,
  mask_all_element_attributes: false,
  opt_out_useragent_filter: true,
  persistence: "localStorage+cookie",
  request_batching: true,
  session_recording: { maskAllInputs: false, maskTextSelector: null, recordCrossOriginIframes: true },
});
// It sends what it has when the page may be about to end.
collector.started(() => dispatchEvent(new Event("beforeunload")));
