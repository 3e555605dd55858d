// `share="answers"`: the module hands over positions, and a file beside the questionnaire has the names.

/** Each answer as `linkId: code`, from "item option" by position. */
export function nameAnswers(names, answers) {
  const named = answers.map((answer) => {
    const [item, option] = answer.split(" ");
    const { linkId, options } = names[item];
    return [linkId, options[option]];
  });
  return Object.fromEntries(named);
}
