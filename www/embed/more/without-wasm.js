// What is said where the engine cannot run as WebAssembly.

const ALLOW = "if the page has a policy, add 'wasm-unsafe-eval' to its script-src";

function why(code, thrown) {
  if (code === "no-webassembly") return "this browser has no WebAssembly (for example iOS Lockdown Mode), or one that is too old";
  return `${thrown ? `WebAssembly does not run here (${thrown})` : "the page's policy blocks WebAssembly"}; ${ALLOW}`;
}

/** `thrown` is what running it threw, and `failure` why the same as JavaScript does not run either, if it does not. */
export function withoutWasm(code, thrown, failure) {
  const then = failure
    ? `running as JavaScript did not work either: ${failure.code}: ${failure.message}`
    : "the widget runs as JavaScript, which is slower";
  return `${why(code, thrown)}; ${then}`;
}
