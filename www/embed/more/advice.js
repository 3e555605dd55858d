// Sentences for the site's owner about options that were refused. The module only names them, so that no patient
// downloads these.

import { nearest } from "./nearest.js";

const ATTRIBUTE = {
  clinic: "clinic",
  bookingUrl: "booking-url",
  phone: "phone",
  emergencyNumber: "emergency-number",
  lang: "lang",
  questionnaire: "questionnaire",
  demo: "demo",
  display: "display",
  loading: "loading",
  label: "label",
  theme: "theme",
  share: "share",
};

/** What each of these may be; the first is used instead. */
const VALUES = {
  display: ["inline", "dialog"],
  loading: ["lazy", "eager", "interaction"],
  theme: ["auto", "light", "dark"],
  share: ["none", "outcome", "answers"],
};

const WRONG = {
  clinic: 'is no name; the widget says "the clinic"',
  bookingUrl: "is not an https:// address; there is no booking link",
  phone: "is not a phone number; there is no link to call the clinic",
  emergencyNumber: "is not a phone number; using 911",
  demo: "is neither true nor false; this is not a demonstration",
  lang: "is not a language tag; using the page's language",
  questionnaire: "is not the address of a folder; using the one that came with the script",
  label: "is no text; using the widget's own",
  config: "is not an object, or not the JSON of one; nothing in it is used",
};

const MISSING = { clinic: 'add clinic="Your name"', phone: 'add phone="+1 ..."' };

function wrong(option, value) {
  const values = VALUES[option];
  if (!values) return WRONG[option];
  const meant = typeof value === "string" && nearest(value, values);
  return `is none of ${values.join(", ")}; ${meant ? `did you mean "${meant}"? Until then` : "using"} "${values[0]}"`;
}

/** Code and sentence for a complaint such as "wrong-option phone"; nothing if it was none of our business. */
export function advice(host, complaint, options) {
  const [, code, option] = /^(\S+) (.*)$/s.exec(complaint);
  // As the page wrote it.
  const name = host.hasAttribute(ATTRIBUTE[option] ?? option) ? (ATTRIBUTE[option] ?? option) : option;
  switch (code) {
    case "unknown-attribute": {
      const meant = nearest(option, Object.values(ATTRIBUTE));
      return meant ? ["unknown-option", `there is no \`${option}\`; did you mean \`${meant}\`?`] : [];
    }
    case "unknown-option": {
      const meant = nearest(option, Object.keys(ATTRIBUTE));
      const help = meant ? `did you mean \`${meant}\`?` : `there are ${Object.keys(ATTRIBUTE).join(", ")}`;
      return [code, `there is no \`${option}\`; ${help}`];
    }
    case "missing-option":
      return [code, `\`${name}\` is missing; ${MISSING[option]}`];
    default: {
      const value = options[option];
      const shown = typeof value === "string" ? ` "${value}"` : "";
      return [code, `\`${name}\`${shown} ${wrong(option, value)}`];
    }
  }
}
