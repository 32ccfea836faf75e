/** Why a query cannot be read, as a value, and its sentence for people: what to do about it. */

/** Each with the word that it speaks of, such as the field's name. */
export const queryProblems = [
  "phrase-open",
  "bracket-open",
  "bracket-unopened",
  "too-deep",
  "operand-missing",
  "nothing-to-leave-out",
  "value-missing",
  "date-unknown",
  "value-unknown",
] as const;
export type QueryProblem = (typeof queryProblems)[number];

/** Where a query cannot be read (UTF-16 units) and why. `word`: the operator or field meant; `known`: what could stand there. */
export interface QueryError {
  readonly at: number;
  readonly length: number;
  readonly problem: QueryProblem;
  readonly word: string;
  readonly known: readonly string[];
}

type Say = (word: string, known: string) => string;

const sentences: Readonly<Record<"en" | "fr", Readonly<Record<QueryProblem, Say>>>> = {
  en: {
    "phrase-open": () => "This quotation mark is not closed: add one at the end of the phrase.",
    "bracket-open": () => "This bracket is not closed: add ) where the group ends.",
    "bracket-unopened": () => "This bracket was never opened: remove it, or add one before.",
    "too-deep": () => "These brackets are nested too deeply.",
    "operand-missing": (word) => (word === "NOT" ? "NOT needs a word after it." : `${word} needs a word on both sides.`),
    "nothing-to-leave-out": () => "There is no word here to leave out.",
    "value-missing": (word) => `Write what to look for right after ${word}:`,
    "date-unknown": () => "Write a date such as 2026-11-02, 2026-11, 2026, today, yesterday or 7d.",
    "value-unknown": (word, known) => `${word}: knows ${known}.`,
  },
  fr: {
    "phrase-open": () => "Ce guillemet n’est pas fermé : ajoutez-en un à la fin de l’expression.",
    "bracket-open": () => "Cette parenthèse n’est pas fermée : ajoutez ) à la fin du groupe.",
    "bracket-unopened": () => "Cette parenthèse n’a pas été ouverte : retirez-la, ou ajoutez-en une avant.",
    "too-deep": () => "Ces parenthèses sont imbriquées trop profondément.",
    "operand-missing": (word) => (word === "NOT" ? "NOT demande un mot après lui." : `${word} demande un mot de chaque côté.`),
    "nothing-to-leave-out": () => "Il n’y a ici aucun mot à exclure.",
    "value-missing": (word) => `Écrivez ce qu’il faut chercher juste après ${word}:`,
    "date-unknown": () => "Écrivez une date comme 2026-11-02, 2026-11, 2026, today, yesterday ou 7d.",
    "value-unknown": (word, known) => `${word}: connaît ${known}.`,
  },
};

/** @param language  of the window; any but French is answered in English */
export function sayQueryError({ problem, word, known }: Omit<QueryError, "at" | "length">, language: string): string {
  return sentences[language.startsWith("fr") ? "fr" : "en"][problem](word, known.join(", "));
}
