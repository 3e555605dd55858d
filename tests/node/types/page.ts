// Compiled by contract.test.mjs with `tsc --strict`, and never run: a page that uses everything that there is.

import type {
  CandidacyScreener,
  CandidacyScreenerAttributes,
  CandidacyScreenerConfig,
  CandidacyScreenerListeners,
  CandidacyScreenerOutcome,
} from "../../../www/types/index";

const config: CandidacyScreenerConfig = {
  clinic: "Example Clinic",
  bookingUrl: "https://example.org/book",
  phone: "+1 202 555 0143",
  emergencyNumber: "911",
  lang: "es",
  questionnaire: "/questions/",
  demo: false,
  display: "dialog",
  loading: "interaction",
  label: "Is it for me?",
  theme: "dark",
  share: "outcome",
};

const element = document.createElement("candidacy-screener");
element.config = config;
element.config = null;
element.bookingUrl = "https://example.org/book";
element.demo = true;
element.start();
element.restart();
element.open();
element.close();
element.focus({ preventScroll: true });

const found: CandidacyScreener | null = document.querySelector("candidacy-screener");
found?.addEventListener("candidacy-screener-complete", ({ detail }) => {
  const version: 1 = detail.version;
  const outcome: CandidacyScreenerOutcome | undefined = detail.outcome;
  const answer: string | undefined = detail.answers?.["emergency-signs"];
  console.log(version, outcome, answer);
});
document.addEventListener("candidacy-screener-error", ({ detail: { code, fatal } }) => {
  const both: [string, boolean] = [code, fatal];
  console.log(both);
});
window.addEventListener("candidacy-screener-ready", ({ detail }) => console.log(detail.version));

const inJsx: CandidacyScreenerAttributes & CandidacyScreenerListeners = {
  "booking-url": "https://example.org/book",
  demo: "",
  config,
  "oncandidacy-screener-complete": ({ detail }) => console.log(detail.outcome),
};
console.log(inJsx);

// @ts-expect-error: there is no such option
export const misspelt: CandidacyScreenerConfig = { bookingURL: "https://example.org" };
// @ts-expect-error: there is no such value
export const wrong: CandidacyScreenerConfig = { loading: "lasy" };
// @ts-expect-error: there is no such method
element.begin();
// @ts-expect-error: a detail is not for writing
found?.addEventListener("candidacy-screener-error", ({ detail }) => (detail.code = "x"));
