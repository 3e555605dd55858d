// Test only: the names of all elements that scripts define, and how long the history was before any of them ran.
{
  Object.defineProperty(window, "__historyBefore", { value: history.length });
  const names = [];
  Object.defineProperty(window, "__defined", { value: names });
  const { define } = customElements;
  customElements.define = function (name, ...rest) {
    names.push(name);
    return define.call(this, name, ...rest);
  };
}
