// `share="answers"`: the module hands over positions, and a file beside the questionnaire has the names.

import { read } from "../download.js";

/** Each answer as `linkId: code`, from "item option" by position. */
export async function nameAnswers(folder, answers) {
  const names = await read(new URL("names.json", folder), (response) => response.json());
  const named = answers.map((answer) => {
    const [item, option] = answer.split(" ");
    const { linkId, options } = names[item];
    return [linkId, options[option]];
  });
  return Object.fromEntries(named);
}
