/**
 * The stem of a Bulgarian word: the article, the plural, then the vowel that is left of gender. The package's own stemmer cannot be used: it writes
 * into its text, which throws for plurals such as политици.
 *
 * Source: J. Savoy, "Searching strategies for the Bulgarian language", Information Retrieval 10, 2007; without its step from бели to бял, which would
 * part проблеми from проблем.
 */

type Endings = readonly (readonly [ending: RegExp, becomes: string])[];

const articles: Endings = [
  [/(?<=.{4})ият$/, ""],
  [/(?<=.{4})(?:ът|то|те|та|ия)$/, ""],
  [/(?<=.{3})ят$/, ""],
];

const plurals: Endings = [
  [/(?<=.{3})овци$/, "о"],
  [/(?<=.{4})ове$/, ""],
  [/(?<=.{4})еве$/, "й"],
  [/(?<=.{3})ища$/, ""],
  [/(?<=.{4})та$/, ""],
  [/(?<=.{4})ци$/, "к"],
  [/(?<=.{4})зи$/, "г"],
  [/(?<=.{3})си$/, "х"],
  // Both of санкции: санкция, with its ending off, is санкц.
  [/(?<=.{3})ии?$/, ""],
];

function change(word: string, endings: Endings): string {
  const [ending, becomes] = endings.find(([each]) => each.test(word)) ?? [];
  return ending === undefined || becomes === undefined ? word : word.replace(ending, becomes);
}

/** @param word  in lower case */
export function bulgarianStem(word: string): string {
  const singular = change(change(word, articles), plurals);
  const bare = singular.replace(/(?<=.{3})я$/, "").replace(/(?<=.{3})[аое]$/, "");
  return bare.replace(/(?<=.{3})ен$/, "н").replace(/(?<=.{4})ъ(.)$/, "$1");
}
