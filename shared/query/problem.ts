/** Why a query cannot be read, as a value, and its sentence for people: what to do about it. */

/** Each with the word that it speaks of, such as the field's name. */
export const queryProblems = [
  "phrase-open",
  "bracket-open",
  "bracket-unopened",
  "too-deep",
  "operand-missing",
  "word-missing",
  "nothing-to-leave-out",
  "value-missing",
  "date-unknown",
  "value-unknown",
  "operand-wrong",
  "near-not",
  "number-range",
  "date-ambiguous",
  "period-backwards",
  "count-unknown",
  "nothing-starred",
  "field-foreign",
  "too-long",
] as const;
export type QueryProblem = (typeof queryProblems)[number];

/**
 * Where a query cannot be read (UTF-16 units) and why. `word`: the operator or field meant; `known`: what could stand there; `mends`: the
 * whole query put right, likeliest first: at least one way, and each can be read.
 */
export interface QueryError {
  readonly at: number;
  readonly length: number;
  readonly problem: QueryProblem;
  readonly word: string;
  readonly known: readonly string[];
  readonly mends: readonly string[];
}

type Say = (word: string, known: string) => string;

const sentences: Readonly<Record<"en" | "fr", Readonly<Record<QueryProblem, Say>>>> = {
  en: {
    "phrase-open": () => "This quotation mark is not closed: add one at the end of the phrase.",
    "bracket-open": () => "This bracket is not closed: add ) where the group ends.",
    "bracket-unopened": () => "This bracket was never opened: remove it, or add one before.",
    "too-deep": () => "These brackets are nested too deeply.",
    "operand-missing": (word) => `${word} needs a word on both sides.`,
    "word-missing": (word) => `${word} needs a word after it.`,
    "nothing-to-leave-out": () => "There is no word here to leave out.",
    "value-missing": (word) => `Write what to look for right after ${word}:`,
    "date-unknown": () => "Write a date such as 2026-11-02, 2026-11, 2026, today, yesterday, 7d, “1 week ago” or 2026-11-02..2026-11-09.",
    "value-unknown": (word, known) => `${word}: knows ${known}.`,
    "operand-wrong": (word) => `${word} takes words, phrases, or words joined by OR in brackets: not this.`,
    "near-not": (word) => `NOT cannot stand before ${word}: leave out the words themselves, such as NOT "warning shots".`,
    "number-range": (word, known) => `${word} takes a number from ${known.replace(", ", " to ")}.`,
    "date-ambiguous": () => "This can be two days, since some put the month first: write it as 2026-11-02.",
    "period-backwards": () => "This period ends before it begins: put the earlier day first.",
    "count-unknown": (word) => `Write a number, such as ${word}:>400 or ${word}:400..800.`,
    "nothing-starred": () => "Articles are not starred here: tag what matters, and ask for it with tag:NAME.",
    "field-foreign": (word) => `An archive does not keep the field ${word}: look for the name itself, or with actor: or tag:.`,
    "too-long": () => "This is too long for a query: 20,000 characters are the most.",
  },
  fr: {
    "phrase-open": () => "Ce guillemet n’est pas fermé : ajoutez-en un à la fin de l’expression.",
    "bracket-open": () => "Cette parenthèse n’est pas fermée : ajoutez ) à la fin du groupe.",
    "bracket-unopened": () => "Cette parenthèse n’a pas été ouverte : retirez-la, ou ajoutez-en une avant.",
    "too-deep": () => "Ces parenthèses sont imbriquées trop profondément.",
    "operand-missing": (word) => `${word} demande un mot de chaque côté.`,
    "word-missing": (word) => `${word} demande un mot après lui.`,
    "nothing-to-leave-out": () => "Il n’y a ici aucun mot à exclure.",
    "value-missing": (word) => `Écrivez ce qu’il faut chercher juste après ${word}:`,
    "date-unknown": () =>
      "Écrivez une date comme 2026-11-02, 2026-11, 2026, aujourd’hui, hier, 7j, « il y a 1 semaine » ou 2026-11-02..2026-11-09.",
    "value-unknown": (word, known) => `${word}: connaît ${known}.`,
    "operand-wrong": (word) => `${word} porte sur des mots, des expressions, ou des mots reliés par OU entre parenthèses, et non sur ceci.`,
    "near-not": (word) => `NOT ne peut précéder ${word} : excluez les mots eux-mêmes, comme NOT "tirs de sommation".`,
    "number-range": (word, known) => `${word} prend un nombre de ${known.replace(", ", " à ")}.`,
    "date-ambiguous": () => "Ceci peut désigner deux jours, car certains écrivent d’abord le mois : écrivez 2026-11-02.",
    "period-backwards": () => "Cette période finit avant de commencer : mettez d’abord le jour le plus ancien.",
    "count-unknown": (word) => `Écrivez un nombre, comme ${word}:>400 ou ${word}:400..800.`,
    "nothing-starred": () => "Ici, les articles ne portent pas d’étoile : étiquetez ce qui compte, et cherchez-le avec tag:NOM.",
    "field-foreign": (word) => `Les archives ne gardent pas le champ ${word} : cherchez le nom lui-même, ou avec actor: ou tag:.`,
    "too-long": () => "C’est trop long pour une requête : 20 000 caractères au plus.",
  },
};

/** @param language  of the window; any but French is answered in English */
export function sayQueryError({ problem, word, known }: Omit<QueryError, "at" | "length" | "mends">, language: string): string {
  return sentences[language.startsWith("fr") ? "fr" : "en"][problem](word, known.join(", "));
}
