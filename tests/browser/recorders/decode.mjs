// Undoes whatever packing a recorder uses, so that a text can be searched for: gzip, zlib, base64, multipart, JSON in
// JSON, and bytes kept in strings.

import { gunzipSync, inflateRawSync, inflateSync, constants } from "node:zlib";

/** Recorders often send streams that are flushed but not ended. */
const PARTIAL = { finishFlush: constants.Z_SYNC_FLUSH };
const DEEPEST = 8;

function attempt(unpack, bytes) {
  try {
    const result = unpack(bytes, PARTIAL);
    return result.length > 0 ? result : undefined;
  } catch {
    return undefined;
  }
}

/** Packed pieces inside: by the first bytes that gzip and zlib give them, anywhere. */
function* unpacked(bytes) {
  for (let at = 0; at < bytes.length - 2; at += 1) {
    const gzip = bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 8;
    const zlib = bytes[at] === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(bytes[at + 1]);
    if (!gzip && !zlib) continue;
    const piece = bytes.subarray(at);
    const result = attempt(gzip ? gunzipSync : inflateSync, piece) ?? (zlib && attempt(inflateRawSync, piece.subarray(2)));
    if (result) yield result;
  }
}

function parsed(text) {
  if (!/^\s*[[{"]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The strings of a JSON value, keys and all. */
function* stringsOf(value) {
  if (typeof value === "string") yield value;
  else if (Array.isArray(value)) for (const part of value) yield* stringsOf(part);
  else if (value !== null && typeof value === "object") {
    for (const [key, part] of Object.entries(value)) {
      yield key;
      yield* stringsOf(part);
    }
  }
}

/** JSON, or one JSON value a line (as envelopes have it). */
function jsonIn(text) {
  const whole = parsed(text);
  if (whole !== undefined) return [whole];
  return text.split("\n").map(parsed).filter((value) => value !== undefined);
}

/** What may be base64: long, of its letters only, in whole groups. */
const BASE64 = /[A-Za-z0-9+/_-]{40,}={0,2}/g;

function* within(text, depth) {
  for (const value of jsonIn(text)) {
    for (const string of stringsOf(value)) yield* texts(string, depth + 1);
  }
  for (const [run] of text.matchAll(BASE64)) {
    const bytes = Buffer.from(run, "base64");
    yield* texts(bytes, depth + 1);
  }
}

function* texts(data, depth) {
  if (depth > DEEPEST || data.length === 0) return;
  const isText = typeof data === "string";
  // Bytes may be kept in a string, one for each character.
  const bytes = isText ? Buffer.from(data, "latin1") : data;
  const text = isText ? data : data.toString("utf8");
  yield text;
  for (const piece of unpacked(bytes)) yield* texts(piece, depth + 1);
  yield* within(text, depth);
}

/** Every text in a body: the body itself, and what is packed in it, each as a string of its own. */
export function textsIn(bytes) {
  return [...new Set(texts(bytes, 0))];
}
