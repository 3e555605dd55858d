// Real session recorders on the same page, each started before the widget: nothing of the questionnaire, and nothing
// that was answered, reaches them, their servers, the page's own scripts, its storage or the console.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { answersFor } from "../answers.mjs";
import { RECORDERS } from "../recorders/bundle.mjs";
import { Search, needles } from "../recorders/needles.mjs";
import { Recording } from "../recorders/recording.mjs";
import { walk, walkByScript } from "../walk.mjs";
import { words } from "../words.mjs";

const text = () => words("en");
/** From the start to an exclusion, by keys and a tap; returns the answers. */
async function toExclusion(widget) {
  const answers = answersFor("not-now");
  await widget.answer(text().ui("start"), { by: "press" });
  const [first] = Object.keys(answers);
  await widget.answer(text().option(first, answers[first]));
  const { outcome } = await walk(widget, text(), answers);
  assert.equal(outcome, "not-now");
  return answers;
}

/** From an exclusion, by a changed answer and "Why we ask", and by deleting all, to the outcome of someone healthy. */
async function onToTheEnd(widget, exclusion) {
  const quiet = answersFor("consult");
  const changed = Object.keys(exclusion).find((linkId) => exclusion[linkId] !== quiet[linkId]);
  await widget.answer(text().ui("change"), { near: text().short(changed), by: "press" });
  await widget.press(text().ui("why"));
  await widget.answer(text().option(changed, quiet[changed]));
  const { outcome } = await walkByScript(widget, text(), quiet);
  // The shipped questionnaire is a draft, which says `review` where it would say `consult`.
  assert.ok(["review", "consult"].includes(outcome), outcome);
  await widget.press(words("es").language);
  await widget.waitFor((seen) => words("es").outcomeShown(seen.text) === outcome);
}

/** What was found in all that is known: in each place the needles, with what stood around them. */
function found(before, after) {
  const wanted = needles();
  const known = new Search(wanted).add(Object.values(before).flat()).found;
  for (const needle of known.keys()) assert.ok(wanted.alone.has(needle), `"${needle}" was there before the widget`);
  return Object.fromEntries(
    Object.entries(after).map(([where, texts]) => {
      const hits = [...new Search(wanted).add(texts).found].filter(([needle]) => !known.has(needle));
      return [where, hits.map(([needle, around]) => `${needle}: ${around}`)];
    }),
  );
}

/** Opens the page with a recorder, lets `run` use the widgets, and searches all that is known after it. */
async function search(context, recorder, { run, widgetsFirst = false }) {
  const recording = await Recording.open(context);
  try {
    if (widgetsFirst) await recording.addWidgets();
    const before = widgetsFirst ? {} : await recording.known();
    await recording.start(recorder);
    await recording.proveThatItRecords();
    if (!widgetsFirst) await recording.addWidgets();
    await run(recording);
    await recording.proveThatItRecords();
    return found(before, await recording.known());
  } finally {
    context.engine.hadRecorder = true;
    await recording.close();
  }
}

/** Without a frame the widget has no root but one that the page, and a recorder on it, knows of; it says so. */
const NO_FRAMES = "patch-attach-shadow.js?no-frames";
const NOT_PRIVATE = { console: [/^candidacy-screener: root-not-private:/] };

const NOTHING = { sent: [], spied: [], asked: [] };

/** The first question, and much besides. */
function assertRead(hits) {
  const [first] = Object.keys(answersFor("not-now"));
  const question = text().question(first).slice(0, 20).toLowerCase();
  assert.ok(hits.some((hit) => hit.startsWith(question)), `the first question should have been found in ${hits}`);
  assert.ok(hits.length > 20, `only ${hits.length} texts were found: ${hits}`);
}

const startOf = (recorder) => fromTop(`tests/browser/recorders/start/${recorder}.js`);
const fromTop = (file) => readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8");

export default [
  {
    name: "docs/privacy.md names the recorders that are run, at their versions",
    async run() {
      const { devDependencies } = JSON.parse(fromTop("package.json"));
      const rows = fromTop("docs/privacy.md").matchAll(/^\| `([^`]+)`[^|]*\| ([\d.]+) \|/gm);
      const named = Object.fromEntries([...rows].map(([, name, version]) => [name, version]));
      const used = RECORDERS.map((name) => /from "(?!\.)(.+?)(\/(class|dist)[^"]*)?"/.exec(startOf(name))[1]);
      assert.deepEqual(named, Object.fromEntries(used.map((name) => [name, devDependencies[name]])));
    },
  },
  ...RECORDERS.map((recorder) => ({
    name: `${recorder} gets nothing of a whole run`,
    expects: {},
    async run(context) {
      const run = async (recording) => {
        await toExclusion(recording.unmarked);
        await onToTheEnd(recording.widget, await toExclusion(recording.widget));
        await recording.takeAway();
      };
      assert.deepEqual(await search(context, recorder, { run }), NOTHING);
    },
  })),
  ...["rrweb", "openreplay"].map((recorder) => ({
    name: `${recorder} gets nothing when it starts after the widget`,
    expects: {},
    async run(context) {
      const run = ({ unmarked }) => toExclusion(unmarked);
      assert.deepEqual(await search(context, recorder, { run, widgetsFirst: true }), NOTHING);
    },
  })),
  {
    name: "the search can fail: rrweb and the page read a root that is open",
    expects: NOT_PRIVATE,
    async run(context) {
      context.site.scripts.push(NO_FRAMES);
      context.site.change("/candidacy-screener.js", ({ body }) => {
        const open = body.toString("utf8").replace(/mode:\s*"closed"/, 'mode: "open"');
        assert.notEqual(open, body.toString("utf8"));
        return { body: open };
      });
      const { sent, spied } = await search(context, "rrweb", { run: ({ unmarked }) => toExclusion(unmarked) });
      assertRead(sent);
      assertRead(spied);
    },
  },
  {
    name: "the search can fail: clarity reads a closed root that the page's own attachShadow made",
    expects: NOT_PRIVATE,
    async run(context) {
      context.site.scripts.push(NO_FRAMES);
      const { sent } = await search(context, "clarity", { run: ({ unmarked }) => toExclusion(unmarked) });
      assertRead(sent);
    },
  },
];
