// Test only: goes through the widget inside the page, much faster than WebDriver can. Needs `reader.js`.

/**
 * From the start to the outcome, or to a question that has no answer here.
 *
 * `labels` says for each question's heading the label to press; `start`, `see` and `remove` are the labels of the
 * buttons that are no answers. Presses as a keyboard does, so the pause that a second tap needs does not apply.
 */
async function walkThrough(selector, labels, { start, see, remove: [ask, confirm] }, done) {
  // The widget draws in a microtask; a frame for each step would only wait.
  const drawn = () => new Promise((resolve) => setTimeout(resolve));
  const heading = () => folded(headingOf(rootOf(selector))?.innerText);
  const press = async (name) => {
    const before = rootOf(selector).textContent;
    const button = pressable(selector, name, null);
    if (!button) throw new Error(`there is no "${name}" on "${heading()}"`);
    button.click();
    const deadline = performance.now() + 5000;
    while (rootOf(selector).textContent === before) {
      if (performance.now() > deadline) throw new Error(`"${name}" on "${heading()}" leads nowhere`);
      await drawn();
    }
  };
  try {
    // Back to the start, whatever the last walk left.
    if (pressable(selector, ask, null)) {
      await press(ask);
      await press(confirm);
    }
    await press(start);
    const asked = [];
    for (;;) {
      const label = labels[heading()];
      if (label === undefined || label === null) break;
      asked.push(heading());
      await press(label);
    }
    if (pressable(selector, see, null)) await press(see);
    done({ asked, ...look(selector) });
  } catch (error) {
    done({ problem: String(error) });
  }
}
