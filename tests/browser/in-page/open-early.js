// Test only: a page that asks for the dialog as soon as there is the method, before anything else is loaded.
customElements.whenDefined("candidacy-screener").then(() => document.querySelector("candidacy-screener").open());
