// OpenReplay's tracker with nothing obscured.

import Tracker from "@openreplay/tracker/class";

import { collector } from "./collector.js";

const tracker = new Tracker({
  projectKey: "testing",
  ingestPoint: `${collector.origin}/openreplay`,
  __DISABLE_SECURE_MODE: true,
  obscureTextEmails: false,
  obscureTextNumbers: false,
  obscureInputEmails: false,
  obscureInputDates: false,
  defaultInputMode: 0,
  respectDoNotTrack: false,
});
tracker.start().then(() => collector.started(() => tracker.forceFlushBatch()));
