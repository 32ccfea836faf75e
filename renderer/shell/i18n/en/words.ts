/** Sets of words that stand for each other. */
export const words = {
  title: "Words that stand for each other",
  hint: "Kept in this archive. A search finds them when it asks for synonyms or for names in other spellings, with the button beside its field.",
  new: "New set of words",
  words: "Words and phrases, with = between them",
  example_synonyms: "Strait Accord = Corran treaty",
  example_names: "Arnel = Arnell = Арнель",
  kind: "Kind",
  kind_synonyms: "Synonyms",
  kind_names: "One name",
  add: "Add",
  change: "Change {{words}}",
  remove: "Remove {{words}}",
  spellings: "Words of the archive that may spell this name",
  take: "Add {{word}}",
} as const;
