// `import "candidacy-screener/vue"`: the element, and what Vue's templates may say about it.

import type { DefineComponent, HTMLAttributes } from "vue";

import type { CandidacyScreenerAttributes } from "./index.js";

export * from "./index.js";

declare module "vue" {
  interface GlobalComponents {
    "candidacy-screener": DefineComponent<Omit<HTMLAttributes, keyof CandidacyScreenerAttributes> & CandidacyScreenerAttributes>;
  }
}
