// The start, painted before the rest has arrived: the same as src/ui/start.rs draws, node for node, so that nothing
// moves when the rest takes over. A test holds the two to each other.

import { phoneOf } from "./phone.js";

export function make(name, properties, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) if (value) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Whether the questionnaire may speak for a clinic on this day. */
const isInForce = (inForce, today) => inForce && inForce[0] <= today && today < inForce[1];

const isDemo = (demo) => demo === true || ["", "true", "demo"].includes(demo);

/** What stands above every screen. */
function banners({ inForce }, words, { demo, share }, today) {
  return [
    isDemo(demo) ? words.demo : !isInForce(inForce, today) && words.standing,
    share === "outcome" && words.shareOutcome,
    share === "answers" && words.shareAnswers,
    words.note,
  ].filter(Boolean);
}

/**
 * The start in one language, and what fills its texts. A button with a `lang` asks for that language; the other one
 * begins.
 */
export function paintStart(start, locale, options, today) {
  const words = start.locales.find((known) => known.locale === locale);
  const clinic = (typeof options.clinic === "string" && options.clinic.trim()) || words.unnamed;
  const emergency = phoneOf(options.emergencyNumber) ?? phoneOf("911");
  const phone = phoneOf(options.phone);
  const values = { clinic, emergency: emergency.shown, number: phone?.shown };
  const fill = (text) => text.replace(/\{(clinic|emergency|number)\}/g, (_, name) => values[name]);

  const paragraph = (name) => (text) => make("p", { class: name }, fill(text));
  const button = (name, text, more) => make("button", { class: name, type: "button", ...more }, text);
  const link = (text, { href }) => make("a", { href }, fill(text));
  const others = start.locales
    .filter((other) => other !== words)
    .map(({ locale: lang, name }) => button("quiet", name, { lang }));

  const help = [make("span", {}, words.helpNow), link(words.emergency, emergency)];
  if (start.crisisNumber) help.push(link(words.crisis, phoneOf(start.crisisNumber)));
  if (phone) help.push(link(words.call, phone));
  const points = words.points.map((point) => make("li", {}, fill(point)));
  const screen = make(
    "div",
    { class: "screen", part: "panel", lang: words.locale, dir: words.direction },
    make("div", { class: "bar" }, make("div", {}), make("div", {}, ...others)),
    make("div", { class: "banners" }, ...banners(start, words, options, today).map(paragraph())),
    make("div", { class: "status", role: "status" }),
    make(
      "div",
      { class: "body" },
      make("h2", { part: "heading", tabindex: "-1" }, fill(words.heading)),
      paragraph("lead")(words.lead),
      ...words.notices.map(paragraph("notice")),
      ...(points.length > 0 ? [make("ul", { class: "points", role: "list" }, ...points)] : []),
      button("primary", words.start, { part: "primary" }),
    ),
    make(
      "div",
      { class: "foot" },
      make("div", { class: "help" }, ...help),
      ...(phone ? [words.interpreter] : [words.noPhone, words.interpreter]).map(paragraph()),
    ),
  );
  return { screen, fill };
}
