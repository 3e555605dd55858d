// Sentry's replay, with nothing masked and its breadcrumbs on.

import * as Sentry from "@sentry/browser";

import { collector } from "./collector.js";

Sentry.init({
  dsn: "https://key@sentry.invalid/1",
  tunnel: `${collector.origin}/sentry`,
  tracesSampleRate: 1,
  replaysSessionSampleRate: 1,
  replaysOnErrorSampleRate: 1,
  integrations: [
    Sentry.browserTracingIntegration(),
    Sentry.replayIntegration({
      maskAllText: false,
      maskAllInputs: false,
      blockAllMedia: false,
      flushMinDelay: 100,
      flushMaxDelay: 300,
      minReplayDuration: 0,
    }),
    Sentry.replayCanvasIntegration(),
  ],
});
collector.started();
