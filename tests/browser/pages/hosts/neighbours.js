// The page has put its reader somewhere, and the cursor into a field, before the widget comes.
document.documentElement.className = "js";
document.getElementById("town").focus({ preventScroll: true });
history.pushState({ at: "town" }, "", "#town");
scrollTo(0, 120);
