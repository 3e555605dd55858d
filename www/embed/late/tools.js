// What the element's script has and the modules in this folder need. They are bundled apart from it, so it hands over
// what has to exist once.

export let tools;

export const take = (given) => {
  tools = given;
};
