// Where a recorder on the page sends: the server that this script came from.

const origin = new URL(document.currentScript.src).origin;

export const collector = {
  origin,
  /** Tells the test that the recorder runs; `flush` makes it send now what it would send some seconds later. */
  started: (flush = () => {}) => (window.__flushRecorder = flush),
};

/** For recorders that hand over what they recorded instead of sending it. */
export function post(path, data) {
  const body = typeof data === "string" ? data : JSON.stringify(data);
  const request = new XMLHttpRequest();
  request.open("POST", `${origin}/${path}`);
  request.send(body);
}
