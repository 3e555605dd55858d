// Puts the widget into components of the page's own: one that lets others look in, and one that does not.
for (const mode of ["open", "closed"]) {
  const place = document.getElementById(mode);
  const root = place.attachShadow({ mode });
  root.append(document.querySelector("template").content.cloneNode(true));
  // The component says its language on itself, and leaves none to the widget.
  if (mode === "open") root.querySelector("candidacy-screener").removeAttribute("lang");
  // For the test alone.
  place.keptRoot = root;
}
