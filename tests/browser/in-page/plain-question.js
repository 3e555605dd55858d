// Test only: a question in the page's own light DOM, whose text, click and answer every recorder must find.
{
  const taps = ["Marmalade umbrella", "Walnut telescope", "Saffron accordion"];
  document.querySelector("#quince").addEventListener("click", () => {
    document.querySelector("#told").textContent = taps.shift() ?? "No more";
  });
}
