/** The five marker tints by name: the key of the word, so that a colour is never told by colour alone. */
export const markColours = [1, 2, 3, 4, 5] as const;

type ColourName = `colour${(typeof markColours)[number]}`;

/** @param colour  1 to 5, as annotations keep it */
export function colourName(colour: number): ColourName {
  const known = markColours.find((each) => each === colour) ?? 1;
  return `colour${known}`;
}
