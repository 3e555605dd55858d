// Test only: a page with a bug of its own, which runs below our frames when the widget moves the focus.
document.addEventListener("focusin", () => {
  throw new Error("a bug of the page");
});
