// What people do behind a WordPress site: log in, write a page in its editor, upload a plugin.

import { By } from "selenium-webdriver";

import { PASSWORD } from "./servers/wordpress.mjs";

export class Desk {
  constructor(browser, origin) {
    this.browser = browser;
    this.driver = browser.driver;
    this.origin = origin;
  }

  async logIn(user) {
    await this.logOut();
    await this.driver.get(`${this.origin}/wp-login.php`);
    // Not typed: the page moves the focus a moment after it has loaded.
    await this.browser.script(
      `document.getElementById("user_login").value = arguments[0];
      document.getElementById("user_pass").value = arguments[1];
      document.getElementById("wp-submit").click();`,
      user,
      PASSWORD,
    );
    await this.browser.until(`${user} to be logged in`, () =>
      this.browser.script("return location.pathname.startsWith('/wp-admin')"),
    );
  }

  /** As a visitor comes: without cookies, and without what the editor keeps in the browser. */
  async logOut() {
    await this.driver.get(`${this.origin}/readme.html`);
    await this.driver.manage().deleteAllCookies();
    await this.browser.script("localStorage.clear(); sessionStorage.clear();");
  }

  /** Uploads and activates a plugin, as "Plugins > Add New > Upload Plugin" does. */
  async installPlugin(archive) {
    await this.driver.get(`${this.origin}/wp-admin/plugin-install.php?tab=upload`);
    await this.browser.script("document.querySelector('.upload-plugin').style.display = 'block'");
    await this.driver.findElement(By.id("pluginzip")).sendKeys(archive);
    await this.browser.until("the plugin to be chosen", () =>
      this.browser.script("return !document.getElementById('install-plugin-submit').disabled"),
    );
    await this.driver.findElement(By.id("install-plugin-submit")).click();
    const activate = await this.browser.until("the plugin to be installed", () =>
      this.browser.script("return document.querySelector('a[href*=\"action=activate\"]')?.href"),
    );
    await this.driver.get(activate);
    await this.browser.until("the plugin to be active", () =>
      this.browser.script("return !!document.querySelector('tr.active[data-slug=candidacy-screener]')"),
    );
  }

  /** Publishes one block in the editor and returns the address of the page and what was kept of the block. */
  async publish(type, attributes) {
    await this.driver.get(`${this.origin}/wp-admin/post-new.php`);
    await this.browser.until("the editor", () =>
      this.browser.script(
        "return !!window.wp?.data?.select('core/editor')?.getCurrentPostId() && wp.blocks.getBlockTypes().length > 0",
      ),
    );
    const saved = await this.browser.scriptAsync(
      `const [type, attributes, done] = arguments;
      const { dispatch, select } = wp.data;
      const save = async () => {
        if (!wp.blocks.getBlockType(type)) return { problem: "the editor has no block " + type };
        dispatch("core/block-editor").insertBlocks(wp.blocks.createBlock(type, attributes));
        await dispatch("core/editor").editPost({ title: "Could it be for me?", status: "publish" });
        await dispatch("core/editor").savePost();
        if (!select("core/editor").didPostSaveRequestSucceed()) return { problem: "the editor could not save" };
        const { link, content } = select("core/editor").getCurrentPost();
        return { link, kept: content.raw ?? content };
      };
      save().then(done, (error) => done({ problem: String(error) }));`,
      type,
      attributes,
    );
    if (saved.problem) throw new Error(saved.problem);
    return saved;
  }
}
