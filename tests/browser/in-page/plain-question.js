// Test only: what `pages/recorded.html` does of its own.
{
  // A question in the page's own light DOM, whose text, click and answer every recorder must find.
  const PARTS = ["umbrella", "telescope", "accordion", "carousel", "lighthouse", "marionette", "barometer", "trombone"];
  let taps = 0;
  document.querySelector("#quince").addEventListener("click", () => {
    document.querySelector("#told").textContent = `Marmalade ${PARTS[taps % PARTS.length]}`;
    taps += 1;
  });

  // A widget that cannot mark itself, so that recorders have nothing but its root to keep them out.
  const unmarked = document.querySelector("#unmarked");
  unmarked.setAttribute = () => {};
  Object.defineProperty(unmarked, "classList", { value: { contains: () => false, add: () => {} } });
}
