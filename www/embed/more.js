import { Failure } from "./failure.js";

/** What few pages need: a dialog, a button, sentences about wrong options, names for answers. */
export const loadMore = () =>
  import("./candidacy-screener-more.js").catch(() => {
    throw new Failure("file-missing", "candidacy-screener-more.js could not be loaded; put it beside candidacy-screener.js");
  });
