// Test only: a page that talks to the element before the widget's script has defined it.
{
  const element = document.querySelector("candidacy-screener");
  element.config = { clinic: "Early Clinic", phone: "+1 555 010 0177" };
  element.bookingUrl = "https://early.example/book";
  customElements.whenDefined("candidacy-screener").then(() => {
    element.restart();
    element.start();
  });
}
