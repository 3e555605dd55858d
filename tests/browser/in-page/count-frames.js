// Test only: counts the frames that come onto the page, however shortly.
{
  window.__frames = 0;
  const count = (records) => {
    for (const { addedNodes } of records) for (const { localName } of addedNodes) window.__frames += localName === "iframe";
  };
  new MutationObserver(count).observe(document, { childList: true, subtree: true });
}
