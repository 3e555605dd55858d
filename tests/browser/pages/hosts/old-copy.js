// An old copy of the widget, or another script that took the name.
customElements.define(
  "candidacy-screener",
  class extends HTMLElement {
    connectedCallback() {
      this.dataset.old = "here";
    }
  },
);
