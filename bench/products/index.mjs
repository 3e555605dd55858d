import { formJs } from "./form-js.mjs";
import { lhcForms } from "./lhc-forms.mjs";
import { preact } from "./preact.mjs";
import { screener, shipped } from "./screener.mjs";
import { surveyjs } from "./surveyjs.mjs";

/** In the order of the table; the first is what the others are compared with. */
export const products = [preact, screener, shipped, surveyjs, formJs, lhcForms];
