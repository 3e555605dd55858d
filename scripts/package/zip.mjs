// A zip archive with the same bytes for the same files, whenever and wherever it is made. Node has none built in.

import { deflateRawSync } from "node:zlib";

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit += 1) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n;
});

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Writes numbers of two or four bytes one after the other: `["2", 20]`, `["4", crc]`. */
function numbers(...fields) {
  return Buffer.concat(
    fields.map(([width, value]) => {
      const bytes = Buffer.alloc(Number(width));
      bytes.writeUIntLE(value, 0, Number(width));
      return bytes;
    }),
  );
}

const VERSION = 20;
const NAMES_ARE_UTF8 = 0x0800;
const DEFLATE = 8;
/** The first day that a zip archive can name: 1 January 1980. */
const TIME = 0;
const DATE = 0x0021;

/** `files` is a list of [name, bytes]. */
export function zip(files) {
  const local = [];
  const directory = [];
  let offset = 0;
  for (const [name, body] of files) {
    const nameBytes = Buffer.from(name);
    const packed = deflateRawSync(body, { level: 9 });
    const common = numbers(
      ["2", VERSION],
      ["2", NAMES_ARE_UTF8],
      ["2", DEFLATE],
      ["2", TIME],
      ["2", DATE],
      ["4", crc32(body)],
      ["4", packed.length],
      ["4", body.length],
      ["2", nameBytes.length],
      ["2", 0],
    );
    const header = numbers(["4", 0x04034b50]);
    local.push(header, common, nameBytes, packed);
    // No comment, first disk, no attributes, then where the file begins.
    const place = numbers(["2", 0], ["2", 0], ["2", 0], ["4", 0], ["4", offset]);
    directory.push(numbers(["4", 0x02014b50], ["2", VERSION]), common, place, nameBytes);
    offset += header.length + common.length + nameBytes.length + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = numbers(
    ["4", 0x06054b50],
    ["2", 0],
    ["2", 0],
    ["2", files.length],
    ["2", files.length],
    ["4", size],
    ["4", offset],
    ["2", 0],
  );
  return Buffer.concat([...local, ...directory, end]);
}
