// Test only: a page that adds the widget when everything else is there. While a script of a page is on its way, Firefox
// does not call the page loaded.
addEventListener("load", () => import("/candidacy-screener.js"));
