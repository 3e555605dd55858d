// Microsoft Clarity, with the whole page unmasked.

import { clarity } from "clarity-js";

import { collector, post } from "./collector.js";

clarity.start({
  projectId: "testing",
  content: true,
  unmask: ["html", "body"],
  upload: (data) => post("clarity", data),
  delay: 50,
  fraud: false,
  track: true,
  cookies: [],
});
collector.started();
