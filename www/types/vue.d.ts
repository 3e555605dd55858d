/** `import "candidacy-screener/vue"`: defines the element, and tells templates about it. */

import type { DefineComponent, HTMLAttributes } from "vue";

import type { CandidacyScreenerAttributes, CandidacyScreenerEventMap } from "./index.js";

export * from "./index.js";

/** As `@candidacy-screener-complete` is called inside Vue. */
type VueListeners = {
  [Name in keyof CandidacyScreenerEventMap as `on${Capitalize<CamelCase<Name>>}`]?: (
    event: CandidacyScreenerEventMap[Name],
  ) => void;
};
type CamelCase<Text extends string> = Text extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Text;
type Everybodys = Omit<HTMLAttributes, keyof CandidacyScreenerAttributes>;

declare module "vue" {
  interface GlobalComponents {
    "candidacy-screener": DefineComponent<Everybodys & CandidacyScreenerAttributes & VueListeners>;
  }
}
