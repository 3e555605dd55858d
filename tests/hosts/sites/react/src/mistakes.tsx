// Never run: the compiler has to see these mistakes, or the types of the package say nothing.

import "candidacy-screener/react";

export const mistakes = [
  // @ts-expect-error: an option that there is not
  <candidacy-screener key="1" config={{ bookingURL: "https://example.org/book" }} />,
  // @ts-expect-error: a value that there is not
  <candidacy-screener key="2" display="popup" />,
  // @ts-expect-error: the event has a detail, and no such thing in it
  <candidacy-screener key="3" oncandidacy-screener-complete={({ detail }) => detail.name} />,
];

// @ts-expect-error: the element has no such method
document.querySelector("candidacy-screener")?.submit();
