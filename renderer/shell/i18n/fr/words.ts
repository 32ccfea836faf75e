import type { words as en } from "../en/words.ts";

export const words: Record<keyof typeof en, string> = {
  title: "Mots équivalents",
  hint: "Conservés dans ces archives. Une recherche les trouve quand elle demande les synonymes ou les autres graphies des noms, par le bouton à côté de son champ.",
  new: "Nouveau groupe de mots",
  words: "Mots et expressions, séparés par =",
  example_synonyms: "accord du détroit = traité de Corran",
  example_names: "Arnel = Arnell = Арнель",
  kind: "Genre",
  kind_synonyms: "Synonymes",
  kind_names: "Un même nom",
  add: "Ajouter",
  change: "Modifier {{words}}",
  remove: "Retirer {{words}}",
  spellings: "Mots des archives qui peuvent écrire ce nom",
  take: "Ajouter {{word}}",
};
