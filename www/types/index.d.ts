/**
 * `<candidacy-screener>`: a pre-screening widget for the websites of clinics. docs/embedding.md explains each option.
 *
 * React 19 sets properties and takes events as they are named, so JSX needs no wrapper:
 * `<candidacy-screener config={config} oncandidacy-screener-complete={onComplete} />`. For its types, once in a project:
 *
 *     import type { CandidacyScreenerAttributes, CandidacyScreenerListeners } from "candidacy-screener";
 *     declare module "react" {
 *       namespace JSX {
 *         interface IntrinsicElements {
 *           "candidacy-screener": DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> &
 *             CandidacyScreenerAttributes & CandidacyScreenerListeners;
 *         }
 *       }
 *     }
 */

/** The options, as the `config` property takes them. */
export interface CandidacyScreenerConfig {
  /** The clinic's name. */
  clinic?: string;
  /** Where a visit can be booked: an absolute `https://` address. */
  bookingUrl?: string;
  /** The clinic's number. */
  phone?: string;
  /** The local emergency number; `911` without it. */
  emergencyNumber?: string;
  /** A language tag such as `es` or `es-MX`. */
  lang?: string;
  /** The address of a folder with a questionnaire. */
  questionnaire?: string;
  /** Marks every screen as a demonstration and lets a draft show every outcome. Never for patients. */
  demo?: boolean;
  /** In the page, or behind a button that opens a dialog over it. */
  display?: "inline" | "dialog";
  /** When the files are loaded. */
  loading?: "lazy" | "eager" | "interaction";
  /** The text of the button that `display` and `loading` may put on the page. */
  label?: string;
  /** Light or dark; `auto` is as the page's own `color-scheme` says. */
  theme?: "auto" | "light" | "dark";
  /** What the `complete` event tells. Every person is told on every screen that the site gets it. */
  share?: "none" | "outcome" | "answers";
}

/** What stands on the tag. */
export interface CandidacyScreenerAttributes {
  clinic?: string;
  "booking-url"?: string;
  phone?: string;
  "emergency-number"?: string;
  lang?: string;
  questionnaire?: string;
  demo?: boolean | "" | "true" | "false";
  display?: CandidacyScreenerConfig["display"];
  loading?: CandidacyScreenerConfig["loading"];
  label?: string;
  theme?: CandidacyScreenerConfig["theme"];
  share?: CandidacyScreenerConfig["share"];
  /** The options as JSON; in frameworks that set properties, as an object. */
  config?: string | CandidacyScreenerConfig;
}

/** The outcome codes, strictest first. */
export type CandidacyScreenerOutcome =
  | "emergency"
  | "urgent"
  | "other-pathway"
  | "not-now"
  | "wait"
  | "review"
  | "consult";

/** What every event carries. */
export interface CandidacyScreenerDetail {
  /** Rises when a member changes its meaning or goes; new ones may come without. */
  readonly version: 1;
}

export interface CandidacyScreenerCompleteDetail extends CandidacyScreenerDetail {
  /** With `share="outcome"` and `share="answers"` only. */
  readonly outcome?: CandidacyScreenerOutcome;
  /** With `share="answers"` only: the answers that count, by `linkId`, as the codes of their options. */
  readonly answers?: Readonly<Record<string, string>>;
}

export interface CandidacyScreenerErrorDetail extends CandidacyScreenerDetail {
  /** One of the codes in docs/embedding.md and docs/troubleshooting.md. */
  readonly code: string;
  /** Whether the person sees the page's own words instead of the widget. */
  readonly fatal: boolean;
}

/** The widget's events. They bubble out of other shadow roots, too. */
export interface CandidacyScreenerEventMap {
  "candidacy-screener-ready": CustomEvent<CandidacyScreenerDetail>;
  "candidacy-screener-start": CustomEvent<CandidacyScreenerDetail>;
  "candidacy-screener-complete": CustomEvent<CandidacyScreenerCompleteDetail>;
  "candidacy-screener-reset": CustomEvent<CandidacyScreenerDetail>;
  "candidacy-screener-error": CustomEvent<CandidacyScreenerErrorDetail>;
  "candidacy-screener-open": CustomEvent<CandidacyScreenerDetail>;
  "candidacy-screener-close": CustomEvent<CandidacyScreenerDetail>;
}

/** Listeners by the names that JSX gives them. */
export type CandidacyScreenerListeners = {
  [Name in keyof CandidacyScreenerEventMap as `on${Name}`]?: (event: CandidacyScreenerEventMap[Name]) => void;
};

/** The element. Its properties mirror the attributes; without one, a text is empty. */
export class CandidacyScreener extends HTMLElement {
  clinic: string;
  bookingUrl: string;
  phone: string;
  emergencyNumber: string;
  questionnaire: string;
  demo: boolean;
  display: string;
  loading: string;
  label: string;
  theme: string;
  share: string;
  /** The options as an object. An attribute of the same name comes before. */
  config: CandidacyScreenerConfig | null | undefined;

  /** Leaves the first screen, as a tap on its button does. Takes no focus. */
  start(): void;
  /** Deletes the answers and shows the first screen. Takes no focus. */
  restart(): void;
  /** Opens the dialog of `display="dialog"`. */
  open(): void;
  /** Closes the dialog. The answers stay. */
  close(): void;
  /** Gives the focus to the heading that is shown, or to the button while the widget is behind one. */
  focus(options?: FocusOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "candidacy-screener": CandidacyScreener;
  }

  interface HTMLElementEventMap extends CandidacyScreenerEventMap {}
  interface DocumentEventMap extends CandidacyScreenerEventMap {}
  interface WindowEventMap extends CandidacyScreenerEventMap {}
}
