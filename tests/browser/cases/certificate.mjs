// What was proved is said on the outcome, if the certificate is of the very questionnaire that was loaded.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";

import { answersFor } from "../answers.mjs";
import { CERTIFICATE, editQuestionnaire, published } from "../edits.mjs";
import { DIST } from "../server.mjs";
import { until } from "../until.mjs";
import { logic, words } from "../words.mjs";
import { begin, walk } from "../walk.mjs";

const MISMATCH = /candidacy-screener: certificate-mismatch/;

/** The number as it is shown, worked out in another way than the widget does. */
function shown(digits) {
  const [mantissa, exponent] = (BigInt(digits) / 10n ** BigInt(digits.length - 2)).toString().split("");
  const power = [...String(digits.length - 1)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit]).join("");
  return `${mantissa}.${exponent} × 10${power}`;
}

/** The line in this locale. */
function line(text) {
  const { sessions } = JSON.parse(readFileSync(path.join(DIST, CERTIFICATE), "utf8"));
  const { id, version } = logic();
  return text.ui("checked", { ways: shown(sessions.complete), version: `${id} ${version}` });
}

const plain = (text) => text.ui("version", { version: `${logic().id} ${logic().version}` });
const has = (seen, part) => seen.text.replace(/\s+/g, " ").includes(part);
const says = (widget, part) => widget.waitFor((seen) => has(seen, part));

/** The outcome stands without a word about a proof, and nothing else is missing. */
function assertSilent(text, screen) {
  assert.equal(screen.outcome, "wait");
  assert.ok(has(screen, plain(text)), screen.text);
  assert.ok(!has(screen, line(text)), screen.text);
}

const asked = (site) => site.requestsOf(CERTIFICATE);
const wasAsked = (site) => until("the certificate to be asked for", () => asked(site).length > 0);

/** What is refused is named in the console, and the person sees no difference. */
const refused = (name, change) => ({
  name: `${name} is refused and named`,
  expects: { console: [MISMATCH] },
  async run(context) {
    change(context.site);
    const text = words("en");
    const widget = await context.open();
    await context.consoleError(MISMATCH);
    assertSilent(text, await walk(widget, text, answersFor("wait")));
    assert.equal((await context.observed()).console.length, 1);
  },
});

const served = (body) => (site) => site.change(CERTIFICATE, () => ({ body }));
const forged = (edit) => (site) => site.changeJson(CERTIFICATE, edit);

export default [
  {
    name: "the outcome says over how many ways to answer the rules were checked, in every language",
    async run(context) {
      const [en, es] = [words("en"), words("es")];
      const widget = await context.open();
      const screen = await walk(widget, en, answersFor("wait"));
      assert.equal(screen.outcome, "wait");
      const seen = await says(widget, line(en));
      assert.ok(!has(seen, plain(en)), "the version is said once");
      await widget.answer(es.language);
      assert.ok(!has(await says(widget, line(es)), line(en)));
      // Another attribute makes the page's settings anew.
      await context.script("document.querySelector('candidacy-screener').setAttribute('clinic', 'Another')");
      await widget.waitFor((now) => has(now, "Another") && has(now, line(es)));
      await widget.answer(en.language);
      await says(widget, line(en));
    },
  },
  {
    name: "it is on paper too",
    engine: "chromium",
    async run(context) {
      const text = words("en");
      const widget = await context.open();
      await walk(widget, text, answersFor("review"));
      await says(widget, line(text));
      await context.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "print" });
      const printed = await widget.waitFor((seen) => !seen.buttons.some(({ name }) => name === text.ui("delete")));
      assert.ok(has(printed, line(text)), printed.text);
    },
  },
  {
    name: "an emergency says nothing of it",
    async run(context) {
      const text = words("en");
      const widget = await context.open();
      await wasAsked(context.site);
      const screen = await walk(widget, text, answersFor("emergency"));
      assert.equal(screen.outcome, "emergency");
      assert.ok(!has(screen, line(text)) && !has(screen, plain(text)), screen.text);
    },
  },
  {
    name: "an edited questionnaire with a certificate of its own is told by its own version",
    async run(context) {
      editQuestionnaire(context.site, (file) => {
        file.version = "9.9.9";
      });
      const text = words("en");
      const widget = await context.open();
      await walk(widget, text, answersFor("wait"));
      await says(widget, line(text).replace(logic().version, "9.9.9"));
    },
  },
  {
    name: "nobody waits for it: it is asked for last, and said once it is there",
    async run(context) {
      const [en, es] = [words("en"), words("es")];
      const release = context.site.hold(CERTIFICATE);
      const widget = await context.open();
      const before = context.site.requests.length;
      assertSilent(en, await walk(widget, en, answersFor("wait")));
      await widget.answer(es.language);
      const { name } = await widget.focused();
      release();
      await says(widget, line(es));
      assert.equal((await widget.focused()).name, name, "the focus stays where it was");
      const at = context.site.requests.indexOf(asked(context.site)[0]);
      assert.ok(at >= before, `request ${at} of the ${before} before the first screen`);
      assert.equal(asked(context.site).length, 1);
    },
  },
  refused("a questionnaire with one word more", (site) =>
    site.change(published("en"), ({ body }) => ({ body: body.toString("utf8").replace("\nYes\n", "\nYes indeed\n") })),
  ),
  refused("a questionnaire whose rules were weakened", (site) =>
    editQuestionnaire(
      site,
      (file) => {
        file.criteria.find(({ class: kind, stops }) => kind === "not-now" && !stops).class = "review";
      },
      { certified: false },
    ),
  ),
  refused("a certificate that is a page of the site", served("<!doctype html><title>Not found</title>")),
  refused("a certificate of nothing", served("{}")),
  refused("a certificate that is no object", served("null")),
  refused("a certificate of a later format", forged((file) => ({ ...file, format: 2 }))),
  refused("a certificate without a number", forged((file) => ({ ...file, sessions: {} }))),
  refused("a certificate with markup for a number", forged((file) => ({ ...file, sessions: { complete: "<b>all</b>" } }))),
  {
    name: "one that was announced and is missing is named, and the questions go on",
    expects: { console: [/candidacy-screener: file-missing: .*certificate\.json/], missing: [/certificate\.json/] },
    async run(context) {
      context.site.remove(CERTIFICATE);
      const text = words("en");
      const widget = await context.open();
      await context.consoleError(/file-missing/);
      assertSilent(text, await walk(widget, text, answersFor("wait")));
    },
  },
  {
    name: "a questionnaire that announces none is not asked for one",
    async run(context) {
      editQuestionnaire(context.site, (file) => {
        delete file.certificate;
      });
      const text = words("en");
      const widget = await context.open();
      assertSilent(text, await walk(widget, text, answersFor("wait")));
      assert.deepEqual(asked(context.site), []);
    },
  },
  {
    name: "where the browser gives out no hashes it is not shown, and the console says why, once",
    async run(context) {
      context.site.scripts.push("record-output.js", "no-digest.js");
      const text = words("en");
      const first = await context.open("/pages/two.html", { selector: "#first" });
      const second = context.widget("#second");
      await second.ready();
      await begin(second, text);
      assertSilent(text, await walk(first, text, answersFor("wait")));
      const { lines } = await context.script("return window.__output");
      assert.equal(lines.length, 1, lines.join("\n"));
      assert.match(lines[0], /^warn candidacy-screener: certificate-not-checked: .*crypto\.subtle/);
      assert.deepEqual(asked(context.site), []);
    },
  },
];
