// Test only: a device that says that it has no network, until the event "network-is-back".
{
  let online = false;
  Object.defineProperty(Navigator.prototype, "onLine", { get: () => online });
  document.addEventListener("network-is-back", () => {
    online = true;
    window.dispatchEvent(new Event("online"));
  });
}
