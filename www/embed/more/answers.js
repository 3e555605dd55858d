// `share="answers"`: the module hands over positions, and the questionnaire has the names.

/** Each answer as `linkId: code`, from "item option" by position. */
export function nameAnswers(questionnaire, answers) {
  const { items, optionSets } = JSON.parse(questionnaire);
  const named = answers.map((answer) => {
    const [item, option] = answer.split(" ");
    const { linkId, options } = items[item];
    return [linkId, (typeof options === "string" ? optionSets[options] : options)[option]];
  });
  return Object.fromEntries(named);
}
