// `loading="lazy"`: nothing is loaded for a person who never comes near.

const MARGIN = 500;

/** Calls back once the element is this near to what is seen, perhaps at once; returns how to stop waiting. */
export function whenNear(element, callback) {
  const { top, bottom } = element.getBoundingClientRect();
  // Looking is quicker than being told. What is not laid out, such as in a closed tab, has no place yet; and while a
  // style sheet is on its way, places say nothing.
  const pending = [...document.querySelectorAll("link[rel=stylesheet]")].some((link) => !link.sheet);
  const laidOut = element.getClientRects().length > 0 && !pending;
  const near = laidOut && top < innerHeight + MARGIN && bottom > -MARGIN;
  if (near || !window.IntersectionObserver) {
    callback();
    return () => {};
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      callback();
    },
    { rootMargin: `${MARGIN}px` },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
