/** The table of a batch as sheets: its counts, and what they were taken from. */
import type { BatchRow, Sheet } from "../contract/counts.ts";
import { tell } from "../contract/tell.ts";
import { stateRows } from "../query/cite.ts";
import type { Cell } from "./csv.ts";

type Language = "en" | "fr";

const words = {
  en: {
    counts: "Counts",
    taken: "Taken from",
    heads: ["Name", "Query", "Understood as", "Articles", "Stories", "Newest", "Newest headline", "Outlets", "Languages", "Error"],
    at: (place: number, sentence: string) => `Character ${place}: ${sentence}`,
  },
  fr: {
    counts: "Comptes",
    taken: "Origine",
    heads: ["Nom", "Requête", "Comprise comme", "Articles", "Sujets", "Le plus récent", "Son titre", "Médias", "Langues", "Erreur"],
    at: (place: number, sentence: string) => `Caractère ${place} : ${sentence}`,
  },
} as const;

/** @returns the counts; then when they were taken, and of which state of which archive: of each, if it changed meanwhile */
export function batchSheets(rows: readonly BatchRow[], language: Language): Sheet[] {
  const say = words[language];
  const cited = rows.flatMap(({ outcome }) => (outcome.kind === "counted" ? [outcome.cited] : []));
  const states = new Map(cited.map((each) => [each.archive.fingerprint, each]));
  const taken = [...states.values()].flatMap(({ ranAt, archive }, at) => [
    ...(at === 0 ? [] : [[]]),
    ...stateRows(ranAt, archive, language).map((row) => [...row]),
  ]);
  return [
    { name: say.counts, rows: [[...say.heads], ...rows.map((row) => toCells(row, language))] },
    { name: say.taken, rows: taken },
  ];
}

function toCells({ name, query, outcome }: BatchRow, language: Language): Cell[] {
  if (outcome.kind === "refused") {
    const sentence = tell(outcome.error, language);
    const error = outcome.error.kind === "query-invalid" ? words[language].at(outcome.error.at + 1, sentence) : sentence;
    return [name, query, null, null, null, null, null, null, null, error];
  }
  const { cited, stories, newest, outlets, languages } = outcome;
  const spoken = languages.map(({ code, count }) => `${code} ${count}`).join(", ");
  return [name, query, cited.understoodAs, cited.total, stories, newest?.day ?? null, newest?.headline ?? null, outlets, spoken, null];
}
