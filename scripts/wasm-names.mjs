// The functions of a WebAssembly module: what each is called, how many bytes its body has, and whose it is.

const CUSTOM = 0;
const IMPORT = 2;
const CODE = 10;

/** A place in the bytes, and what can be read from there on. */
class Reader {
  constructor(bytes, at = 0, end = bytes.length) {
    Object.assign(this, { bytes, at, end });
  }

  get more() {
    return this.at < this.end;
  }

  byte() {
    return this.bytes[this.at++];
  }

  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  /** The next so many bytes, to be read on their own. */
  part(length) {
    const part = new Reader(this.bytes, this.at, this.at + length);
    this.at += length;
    return part;
  }

  text() {
    const length = this.number();
    this.at += length;
    return new TextDecoder().decode(this.bytes.subarray(this.at - length, this.at));
  }

  /** A number of things, each read by `read`. */
  list(read) {
    return Array.from({ length: this.number() }, () => read(this));
  }

  limits() {
    const flags = this.byte();
    this.number();
    if (flags & 1) this.number();
  }
}

/** Whether an import is a function; reads past it. */
function isFunction(reader) {
  reader.text();
  reader.text();
  const kind = reader.byte();
  if (kind === 0) reader.number();
  else if (kind === 1) reader.byte(), reader.limits();
  else if (kind === 2) reader.limits();
  else if (kind === 3) reader.byte(), reader.byte();
  else reader.byte(), reader.number();
  return kind === 0;
}

function namesIn(reader, names) {
  while (reader.more) {
    const kind = reader.byte();
    const part = reader.part(reader.number());
    if (kind === 1) part.list(() => names.set(part.number(), part.text()));
  }
}

/**
 * @param {Uint8Array} bytes a module with a name section
 * @returns {{name: string, bytes: number}[]} its own functions; imported ones have no body
 */
export function functionsOf(bytes) {
  const module = new Reader(bytes, 8);
  const names = new Map();
  let imported = 0;
  let bodies = [];
  while (module.more) {
    const kind = module.byte();
    const section = module.part(module.number());
    if (kind === IMPORT) imported = section.list(isFunction).filter(Boolean).length;
    if (kind === CODE) bodies = section.list(() => section.part(section.number()));
    if (kind === CUSTOM && section.text() === "name") namesIn(section, names);
  }
  return bodies.map((body, at) => ({ name: names.get(imported + at) ?? "", bytes: body.end - body.at }));
}

/** What Yew's own function is called into which the compiler puts the drawing of our one component. */
const DRAWS_OURS = /^<yew::html::component::lifecycle::CompStateInner<COMP> as .*>::view(::|$)/;

/** Names without a crate, and whose they are. */
const WITHOUT_CRATE = [
  [/^(screener_|main$|__wbg_screener)/, "candidacy_screener"],
  [/^__(wbindgen|externref|wbg)_/, "wasm_bindgen"],
  [/^mem(cpy|cmp|move|set)$/, "compiler_builtins"],
  [/__rust_|__rustc/, "alloc"],
  [/^<(char|str|bool|[iu](8|16|32|64|128|size)|f32|f64|\[)/, "core"],
];

/**
 * The crate that a function belongs to, by the name that rustc gave it: `yew[1a2b]::html::…`, `<T as core::fmt::…>`.
 *
 * @returns {string} "unnamed" for what the compiler and the optimiser made
 */
export function crateOf(name) {
  if (DRAWS_OURS.test(name)) return "candidacy_screener";
  const crate = /^<*(?:&|mut |\[|\(|dyn )*([a-z][a-z0-9_]*)(?:\[[0-9a-f]+\])?::/.exec(name)?.[1];
  const trait = /^<[^:]* as ([a-z][a-z0-9_]*)(?:\[[0-9a-f]+\])?::/.exec(name)?.[1];
  return crate ?? trait ?? WITHOUT_CRATE.find(([pattern]) => pattern.test(name))?.[1] ?? "unnamed";
}
