// WordPress: the snippet where scripts are allowed, and the plugin for everyone else.

import assert from "node:assert/strict";
import { cpSync, readdirSync } from "node:fs";
import path from "node:path";

import { answersLeadTo, nothingToComplainAbout } from "../drive.mjs";
import { startNginx } from "../servers/nginx.mjs";
import { startWordPress } from "../servers/wordpress.mjs";
import { snippet } from "../snippets.mjs";
import { Desk } from "../wordpress-desk.mjs";

/** What a plugin must not pass on, whoever wrote it: only someone who may write HTML can even try. */
const HOSTILE = {
  clinic: '"><script>window.owned = 1</script>',
  phone: "' onfocus='window.owned = 1",
  "booking-url": "javascript:window.owned=1",
  questionnaire: "//elsewhere.example/questions/",
  onclick: "window.owned = 1",
};

/** The element as the page has it. */
const element = (browser) =>
  browser.script(`const host = document.querySelector("candidacy-screener");
    return host && { attributes: Object.fromEntries([...host.attributes].map(({ name, value }) => [name, value])), text: host.textContent.trim() };`);

export default async function (hosts) {
  const { browser } = hosts;
  const server = await startWordPress(await hosts.folder());
  const desk = new Desk(browser, server.origin);
  const visit = async (link, options) => {
    await desk.logOut();
    return browser.open(link, options);
  };
  try {
    cpSync(path.join(hosts.package, "site"), path.join(server.root, "screener"), { recursive: true });

    await hosts.check("WordPress: the snippet in a Custom HTML block, by an administrator", async () => {
      await desk.logIn("admin");
      const { link, kept } = await desk.publish("core/html", { content: snippet("page") });
      assert.match(kept, /<script type="module"/);
      await answersLeadTo("emergency", await visit(link));
      await nothingToComplainAbout(browser);
    });

    await hosts.check(
      "WordPress: an author's script and element are taken out, which is what the plugin is for",
      async () => {
        await desk.logIn("author");
        const { link, kept } = await desk.publish("core/html", { content: snippet("page") });
        assert.doesNotMatch(kept, /<script|<candidacy-screener/);
        await visit(link, { ready: false });
        assert.equal(await element(browser), null);
        assert.match(await browser.script("return document.body.innerText"), /Prefer to talk\?/);
      },
    );

    await hosts.check("WordPress: the plugin is uploaded and activated", async () => {
      await desk.logIn("admin");
      const archive = readdirSync(hosts.package).find((name) => name.endsWith(".zip"));
      await desk.installPlugin(path.join(hosts.package, archive));
    });

    await hosts.check("WordPress: an author's shortcode shows the widget", async () => {
      await desk.logIn("author");
      const { link } = await desk.publish("core/shortcode", { text: snippet("wordpress-shortcode").trim() });
      const widget = await visit(link);
      const { attributes } = await element(browser);
      assert.equal(attributes["booking-url"], "https://example.org/book");
      await answersLeadTo("emergency", widget);
      await nothingToComplainAbout(browser);
      const files = (await browser.requests()).filter((address) => address.includes("candidacy-screener"));
      assert.ok(
        files.every((address) => /\/plugins\/candidacy-screener\/files\/v[\d.]+\//.test(address)),
        String(files),
      );
    });

    await hosts.check("WordPress: an author's own words between the shortcodes are the fallback", async () => {
      await desk.logIn("author");
      const { link } = await desk.publish("core/shortcode", { text: snippet("wordpress-shortcode-fallback").trim() });
      await answersLeadTo("emergency", await visit(link));
      assert.match((await element(browser)).text, /Prefer to talk\? Call/);
    });

    await hosts.check("WordPress: an author's block shows the widget", async () => {
      await desk.logIn("author");
      const attributes = {
        clinic: "Example Clinic",
        phone: "+1 202 555 0143",
        bookingUrl: "https://example.org/book",
        demo: true,
      };
      const { link } = await desk.publish("candidacy-screener/screener", attributes);
      const widget = await visit(link);
      const seen = await element(browser);
      assert.deepEqual(
        [seen.attributes.clinic, seen.attributes["booking-url"], seen.attributes.demo],
        ["Example Clinic", "https://example.org/book", "true"],
      );
      assert.match(seen.text, /^Call Example Clinic: \+1 202 555 0143$/);
      await answersLeadTo("emergency", widget);
      await nothingToComplainAbout(browser);
    });

    await hosts.check(
      "WordPress: with a frame named in wp-config.php, an author's shortcode shows the widget from there",
      async () => {
        const files = await startNginx(path.join(server.root, "..", "files"), {
          root: server.root,
          server: snippet("nginx"),
        });
        const constant = snippet("wordpress-frame").replace("https://screener.example.org", files.origin);
        const undo = server.configure(constant);
        try {
          await desk.logIn("author");
          const { link } = await desk.publish("core/shortcode", { text: snippet("wordpress-shortcode").trim() });
          await visit(link, { ready: false });
          assert.equal(await element(browser), null);
          await browser.until("the frame to have the height of what is in it", () =>
            browser.script("return parseInt(document.querySelector('iframe').style.height) > 300"),
          );
          await browser.inFrame(async (widget) => {
            assert.match((await widget.ready()).text, /\+1 202 555 0143/);
            assert.equal(await browser.script("return location.origin"), files.origin);
            await answersLeadTo("emergency", widget);
            await nothingToComplainAbout(browser);
          });
        } finally {
          undo();
          files.stop();
        }
      },
    );

    await hosts.check(
      "WordPress: nothing that is written in a shortcode or block becomes anything but text",
      async () => {
        await desk.logIn("admin");
        const block = {
          clinic: HOSTILE.clinic,
          phone: HOSTILE.phone,
          bookingUrl: HOSTILE["booking-url"],
          questionnaire: HOSTILE.questionnaire,
        };
        const quote = (value) => (value.includes('"') ? `'${value}'` : `"${value}"`);
        const list = Object.entries(HOSTILE)
          .map(([name, value]) => `${name}=${quote(value)}`)
          .join(" ");
        for (const [type, written] of [
          ["core/shortcode", { text: `[candidacy_screener ${list}]` }],
          ["candidacy-screener/screener", block],
        ]) {
          await desk.logIn("admin");
          const { link } = await desk.publish(type, written);
          await visit(link);
          const { attributes } = await element(browser);
          assert.equal(await browser.script("return window.owned"), null, type);
          const names = Object.keys(attributes).filter((name) => name in HOSTILE || name.startsWith("on"));
          // WordPress itself may drop what looks like a tag in a shortcode.
          assert.deepEqual(
            names.filter((name) => name !== "clinic" && name !== "phone"),
            [],
            type,
          );
          const scripts = await browser.script(
            "return [...document.scripts].filter((script) => script.text.includes('owned')).length",
          );
          assert.equal(scripts, 0, type);
        }
      },
    );
  } finally {
    server.stop();
  }
}
