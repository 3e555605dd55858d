// Datadog's session replay, everything allowed, actions named by what was clicked.

import { datadogRum } from "@datadog/browser-rum";

import { collector } from "./collector.js";

datadogRum.init({
  applicationId: "00000000-0000-4000-8000-000000000000",
  clientToken: "testing",
  proxy: `${collector.origin}/datadog`,
  sessionSampleRate: 100,
  sessionReplaySampleRate: 100,
  startSessionReplayRecordingManually: false,
  defaultPrivacyLevel: "allow",
  enablePrivacyForActionName: false,
  trackUserInteractions: true,
  trackResources: true,
  trackLongTasks: true,
  allowUntrustedEvents: true,
});
// It sends what it has when the page may be about to end.
collector.started(() => document.dispatchEvent(new Event("freeze")));
