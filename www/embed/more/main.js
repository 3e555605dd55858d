// What few pages need, in a file of its own that is loaded when one of them does.

export { advice } from "./advice.js";
export { nameAnswers } from "./answers.js";
export { Door } from "./door.js";
export { whyNotImported } from "./imports.js";
export { withoutWasm } from "./without-wasm.js";
