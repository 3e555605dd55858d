// What the page asks for: attributes, and a config for whoever has the options as data. Whether a value is right, the
// WebAssembly module says; what it refuses is explained by candidacy-screener-more.js.

/** Each is an option: `booking-url` is `bookingUrl` in a config and as a property. */
export const ATTRIBUTES = [
  "clinic",
  "booking-url",
  "phone",
  "emergency-number",
  "lang",
  "questionnaire",
  "demo",
  "display",
  "loading",
  "label",
  "theme",
  "share",
];

const optionOf = (attribute) => attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** Attributes that any element may have, and what frameworks and recorders add: none of ours was meant. */
const ANYBODYS =
  /^(id|is|class|config|dir|hidden|inert|nonce|part|role|slot|style|tabindex|title|translate|(data|aria|v|x|ng)-.*|on.*)$|[^a-z_-]/;

/** The config: the property, else the attribute, else a JSON script between the tags. */
function configOf(host, property, complaints) {
  try {
    const text =
      host.getAttribute("config") ?? host.querySelector(':scope > script[type="application/json"]')?.textContent;
    const config = property ?? (text?.trim() ? JSON.parse(text) : {});
    if (typeof config === "object" && config && !Array.isArray(config)) return config;
  } catch {
    // Said below.
  }
  complaints.push("wrong-option config");
  return {};
}

/** All options, those on the tag before those in the config, and what can be seen to be wrong already. */
export function readOptions(host, property) {
  const complaints = [];
  // Without a prototype: what a page has put on every object is no option.
  const options = { __proto__: null };
  for (const [name, value] of Object.entries(configOf(host, property, complaints))) {
    if (value !== undefined && value !== null) options[name] = value;
  }
  for (const { name, value } of host.attributes) {
    if (ATTRIBUTES.includes(name)) options[optionOf(name)] = value;
    else if (!ANYBODYS.test(name)) complaints.push(`unknown-attribute ${name}`);
  }
  return { options, complaints };
}

/** Gives the class a property for each attribute; `lang` is one of every element. */
export function mirrorAttributes({ prototype }) {
  for (const attribute of ATTRIBUTES) {
    if (attribute === "lang") continue;
    Object.defineProperty(prototype, optionOf(attribute), {
      configurable: true,
      enumerable: true,
      get() {
        const value = this.getAttribute(attribute);
        return attribute === "demo" ? value !== null && value !== "false" : (value ?? "");
      },
      set(value) {
        if (value === undefined || value === null || value === false) this.removeAttribute(attribute);
        else this.setAttribute(attribute, value === true ? "" : value);
      },
    });
  }
}

/** Takes over what a page set on the element before the script had defined it. */
export function takeEarlyProperties(host) {
  for (const name of ["config", ...ATTRIBUTES.map(optionOf)]) {
    if (!{}.hasOwnProperty.call(host, name)) continue;
    const value = host[name];
    delete host[name];
    host[name] = value;
  }
}
