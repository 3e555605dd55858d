/** What few pages need: a dialog, a button, sentences about wrong options, names for answers. */
export const loadMore = () => import("./candidacy-screener-more.js");
