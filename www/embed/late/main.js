// What comes with the module, as WebAssembly or as JavaScript: nothing of it is needed before the module runs.

import { noticeTraps, stop } from "./stop.js";
import { take } from "./tools.js";

export { Widget } from "./widget.js";

/** Takes note that this module runs from now on. */
export function begin(module, tools) {
  take(tools);
  module.onPanic(stop);
  noticeTraps();
}
