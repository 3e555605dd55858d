// Test only: a frame whose address is in the page's own, and every message that the page gets.
{
  const kept = [];
  Object.defineProperty(window, "__messages", { value: kept });
  addEventListener("message", ({ origin, data }) => kept.push({ origin, data }));
  addEventListener("DOMContentLoaded", () => {
    const frame = document.createElement("iframe");
    frame.id = "frame";
    frame.title = "Is it for me?";
    frame.width = "340";
    frame.height = "200";
    frame.dataset.candidacyScreener = "";
    frame.src = new URLSearchParams(location.search).get("frame");
    document.body.append(frame);
  });
}
