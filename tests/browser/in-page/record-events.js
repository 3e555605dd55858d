// Test only: keeps the widget's events as a listener on the document gets them.
{
  const kept = [];
  Object.defineProperty(window, "__events", { value: kept });
  for (const name of ["ready", "start", "complete", "reset", "error", "open", "close"]) {
    document.addEventListener(`candidacy-screener-${name}`, ({ target, detail, bubbles, composed, cancelable }) => {
      kept.push({ name, id: target.id, detail: JSON.parse(JSON.stringify(detail)), bubbles, composed, cancelable });
    });
  }
}
