// The engine, loaded once for all elements on the page: WebAssembly, or the same as JavaScript where there is none.

import { base } from "./base.js";
import { today } from "./day.js";
import { damaged, isPage, read, unreachable } from "./download.js";
import { tellAll } from "./elements.js";
import { tell } from "./events.js";
import { fail, Failure, warn } from "./failure.js";
import { loadMore } from "./more.js";

const APP = "candidacy-screener-app.js";
const NO_WASM = "candidacy-screener-no-wasm.js";
const WASM = "candidacy-screener.wasm";

let app;
/** Whether there is a module that runs, or ran. */
let begun = false;
/** Why it stopped. */
let stopped;
/** What comes with the module's script and can be used before the module is there; undefined without that script. */
let late;
/** Counts attempts: a browser keeps the failure of a script that it could not import, under its address. */
let attempts = 0;

/** What comes with the module, and is bundled apart, has these from here. */
const TOOLS = {
  fail,
  Failure,
  loadMore,
  read,
  tell,
  today,
  warn,
  onStop(failure) {
    stopped = failure;
    tellAll(failure);
  },
};

/** Where a file of this very version is: no cache has another one under this address. */
function addressOf(name) {
  return new URL(`${name}?v=${VERSION}${attempts > 1 ? `&again=${attempts}` : ""}`, base);
}

/** The module, ready to make screeners. A failed download is tried again the next time. */
export function loadApp() {
  if (stopped) return Promise.reject(stopped);
  app ??= start().catch((error) => {
    app = undefined;
    throw error;
  });
  return app;
}

/** What can be used before the module is there, once `loadApp` was called; undefined where there is none. */
export const loadLate = () => late;

/** Forgets a download that the browser may have cut off, so that the next time begins anew. */
export function forgetUnfinished() {
  if (!begun) app = undefined;
}

async function start() {
  let why = refusal();
  let thrown;
  if (!why) {
    try {
      return await firstOf(loadWasm);
    } catch (error) {
      if (error instanceof Failure) throw error;
      [why, thrown] = [new Failure("wasm-blocked"), error];
    }
  }
  // The sentences come with a script of their own, which the engine does not wait for.
  const say = async (failure) => (await loadMore()).withoutWasm(why.code, thrown, failure);
  try {
    const module = await firstOf(loadScript);
    say().then((message) => warn(why.code, message), () => warn(why.code));
    return module;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(why.code, await say(error).catch(() => error.message));
  }
}

/**
 * The module. Something between the server and us may have kept a file of another version, as can happen while files
 * are being replaced; under a fresh address, past all caches, the right one may be there.
 */
async function firstOf(load) {
  const module = (await load()) ?? (await load());
  if (!module) throw mixed();
  module.begin(module, TOOLS);
  begun = true;
  return module;
}

/** The smallest module there is, and one with what the engine needs: functions with two results, a table of values. */
const SMALLEST = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
const NEEDED = Uint8Array.of(...SMALLEST, 1, 6, 1, 96, 0, 2, 127, 127, 4, 4, 1, 111, 0, 0);

/** Why the engine cannot run as WebAssembly here, without the sentence; undefined if it can. */
function refusal() {
  let allowed = typeof WebAssembly !== "object";
  try {
    // To compile is not enough: WebKit asks the policy only when a module is to run.
    new WebAssembly.Instance(new WebAssembly.Module(SMALLEST));
    allowed = true;
    new WebAssembly.Module(NEEDED);
    return undefined;
  } catch {
    return allowed ? new Failure("no-webassembly") : new Failure("wasm-blocked");
  }
}

/** Imports a script, by a literal address the first time so that bundlers see it; or says why that failed, as browsers do not. */
async function imported(address, first) {
  try {
    return await (attempts > 1 ? import(address.href) : first());
  } catch {
    const more = await loadMore().catch(() => undefined);
    throw more ? await more.whyNotImported(address, { read, isPage, damaged, Failure }) : unreachable(address);
  }
}

/** The module as WebAssembly; undefined if its two files are not of this version. */
async function loadWasm() {
  attempts += 1;
  const script = imported(addressOf(APP), () => import("./candidacy-screener-app.js"));
  late = script.then((module) => (module.version === VERSION ? module : undefined));
  late.catch(() => {});
  const [module, wasm] = await Promise.all([script, read(addressOf(WASM), compile)]);
  const [stamp] = WebAssembly.Module.customSections(wasm, "candidacy-screener");
  if (module.version !== VERSION || !stamp || new TextDecoder().decode(stamp) !== VERSION) return undefined;
  await module.default({ module_or_path: wasm });
  return module;
}

/** Compiles while downloading where the server names the right type. */
async function compile(response) {
  const typed = /^application\/wasm\b/.test(response.headers.get("Content-Type"));
  if (WebAssembly.compileStreaming && typed) return WebAssembly.compileStreaming(response);
  const wasm = await WebAssembly.compile(await response.arrayBuffer());
  if (!typed) warn("wrong-mime-type", `serve ${WASM} as application/wasm; it starts faster then`);
  return wasm;
}

/** The same module as JavaScript, which is larger and slower; undefined if it is not of this version. */
async function loadScript() {
  attempts += 1;
  const address = addressOf(NO_WASM);
  // Fetched first, so that a slow download can be told from a stuck one; then it comes from the browser's cache.
  await read(address, (response) => response.text()).catch(() => {});
  const module = await imported(address, () => import("./candidacy-screener-no-wasm.js"));
  if (module.version !== VERSION) return undefined;
  await module.default();
  return module;
}

/** Files of two versions make no program. If this script is the old one, the next visit gets the new one. */
function mixed() {
  fetch(import.meta.url, { cache: "reload" }).catch(() => {});
  return new Failure("mixed-versions", `the files beside candidacy-screener.js are not of its version, ${VERSION}; upload all files of one version`);
}
