/** `import "candidacy-screener/react"`: defines the element, and tells JSX about it. */

import type { DetailedHTMLProps, HTMLAttributes } from "react";

import type { CandidacyScreener, CandidacyScreenerAttributes, CandidacyScreenerListeners } from "./index.js";

export * from "./index.js";

type Own = CandidacyScreenerAttributes & CandidacyScreenerListeners;
type Everybodys = DetailedHTMLProps<HTMLAttributes<CandidacyScreener>, CandidacyScreener>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "candidacy-screener": Omit<Everybodys, keyof Own> & Own;
    }
  }
}
