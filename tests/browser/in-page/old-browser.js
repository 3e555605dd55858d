// Test only: a browser from before 2023 as far as the theme asks: it mixes no colours, has one side only, and tells
// nothing of custom properties that change.
{
  const supports = CSS.supports.bind(CSS);
  CSS.supports = (...values) => !/color-mix|light-dark|transition-behavior|allow-discrete/.test(values.join()) && supports(...values);
  const { addEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    if (type !== "transitionrun" && type !== "animationstart") addEventListener.call(this, type, ...rest);
  };
}
