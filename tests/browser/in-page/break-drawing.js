// Test only: on the event "break-drawing" the page can make no more elements, so that the app's next drawing panics.
document.addEventListener("break-drawing", () => {
  const refuse = () => {
    throw new TypeError("broken by a test");
  };
  Document.prototype.createElement = refuse;
  Document.prototype.createElementNS = refuse;
  Document.prototype.createTextNode = refuse;
  Node.prototype.cloneNode = refuse;
  Node.prototype.insertBefore = refuse;
  Node.prototype.appendChild = refuse;
  Node.prototype.removeChild = refuse;
});
