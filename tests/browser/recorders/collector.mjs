// The server of a recorder's maker, as far as the recorder needs one: it serves the recorder's script, agrees to
// record, and keeps all that it is sent.

import { createServer } from "node:http";

import { bundleOf } from "./bundle.mjs";
import { textsIn } from "./decode.mjs";

/** What a recorder asks before it records; anything else is answered with an empty object. */
const ANSWERS = [
  [
    /^\/openreplay\/v1\/web\/start/,
    () => ({
      token: "testing",
      userUUID: "u",
      sessionID: "1",
      projectID: "1",
      delay: 0,
      beaconSizeLimit: 1_000_000,
      compressionThreshold: 1_000_000,
      startTimestamp: Date.now(),
      canvasEnabled: false,
    }),
  ],
  [/^\/openreplay\/v1\/web\/tags/, () => ({ tags: [] })],
  [
    /^\/posthog\/(flags|array)/,
    () => ({
      featureFlags: {},
      supportedCompression: ["gzip-js"],
      sessionRecording: { endpoint: "/s/", recorderVersion: "v2", consoleLogRecordingEnabled: true },
      autocapture_opt_out: false,
      heatmaps: true,
      capturePerformance: { network_timing: true },
    }),
  ],
  [
    /^\/highlight/,
    () => ({
      data: {
        initializeSession: { secure_id: "testing", project_id: "1" },
        pushPayload: 1,
        pushPayloadCompressed: null,
        pushSessionEvents: "1",
      },
    }),
  ],
];

export class Collector {
  /** Everything that arrived: `{ address, texts }`, the texts as `textsIn` reads them. */
  #arrived = [];
  #server;

  static async start() {
    const collector = new Collector();
    collector.#server = createServer((request, response) => collector.#answer(request, response));
    await new Promise((resolve) => collector.#server.listen(0, "127.0.0.1", resolve));
    return collector;
  }

  get origin() {
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  /** Where a page finds the script of this recorder. */
  scriptOf(name) {
    return `${this.origin}/script/${name}.js`;
  }

  /** All texts so far: addresses, and bodies with every packing undone. */
  get texts() {
    return this.#arrived;
  }

  async close() {
    await new Promise((resolve) => {
      this.#server.close(resolve);
      this.#server.closeAllConnections();
    });
  }

  async #answer(request, response) {
    const headers = {
      "access-control-allow-origin": request.headers.origin ?? "*",
      "access-control-allow-credentials": "true",
      "access-control-allow-methods": "GET, POST, PUT, PATCH, OPTIONS",
      "access-control-allow-headers": request.headers["access-control-request-headers"] ?? "*",
      "cache-control": "no-store",
    };
    const script = /^\/script\/([\w-]+)\.js$/.exec(request.url);
    if (script) {
      response.writeHead(200, { ...headers, "content-type": "text/javascript; charset=utf-8" });
      response.end(await bundleOf(script[1]));
      return;
    }
    const parts = [];
    request.on("data", (bytes) => parts.push(bytes));
    request.on("end", () => {
      if (request.method !== "OPTIONS") {
        this.#arrived.push(decodeURIComponent(request.url), ...textsIn(Buffer.concat(parts)));
      }
      const [, answer = () => ({})] = ANSWERS.find(([pattern]) => pattern.test(request.url)) ?? [];
      response.writeHead(200, { ...headers, "content-type": "application/json" });
      response.end(JSON.stringify(answer()));
    });
    request.on("error", () => {});
  }
}
