// `import "candidacy-screener/react"`: the element, and what React's JSX may say about it.

import type { DetailedHTMLProps, HTMLAttributes } from "react";

import type { CandidacyScreener, CandidacyScreenerAttributes } from "./index.js";

export * from "./index.js";

type ElementProps = DetailedHTMLProps<HTMLAttributes<CandidacyScreener>, CandidacyScreener>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "candidacy-screener": Omit<ElementProps, keyof CandidacyScreenerAttributes> & CandidacyScreenerAttributes;
    }
  }
}
