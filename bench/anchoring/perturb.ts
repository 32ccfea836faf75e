/** Changes texts as re-cleaning, editors and new editions do, and keeps track of where a passage goes. */
import type { Span } from "../../shared/domain/span.ts";
import type { Random } from "../duplicates/plant.ts";

export interface Perturbed {
  readonly text: string;
  /** Where the passage stands now; null: it was taken out. */
  readonly passage: Span | null;
}

/** A piece of text between two places, and whether it is of the passage. */
interface Piece {
  readonly text: string;
  readonly isPassage: boolean;
}

/** @param passage  at word boundaries */
export type Perturbation = (text: string, passage: Span, random: Random) => Perturbed;

export const perturbations: Readonly<Record<string, Perturbation>> = {
  unchanged: (text, passage) => ({ text, passage }),
  "spacing and marks": eachWord((word, random) =>
    random() < 0.3
      ? word
          .replace(/[“”"]/g, "« ")
          .replace(/['’]/g, "’")
          .replace(/ /g, " \u00A0")
          .replace(/(\p{L}{4})/u, "$1\u00AD")
      : word,
  ),
  "text before": (text, passage, random) => moved(`${shuffled(text, random).slice(0, 400)}\n`, text, passage),
  "10 % of the words": changeWords(0.1),
  "20 % of the words": changeWords(0.2),
  "10 % of the words dropped": eachWord((word, random) => (/\S/u.test(word) && random() < 0.1 ? "" : word)),
  "passage taken out": (text, { start, end }) => ({ text: text.slice(0, start) + text.slice(end), passage: null }),
  "passage replaced": (text, { start, end }, random) => ({
    text: text.slice(0, start) + shuffled(text, random).slice(0, end - start) + text.slice(end),
    passage: null,
  }),
  "sentence around taken out": (text, passage) => {
    const start = Math.max(0, text.lastIndexOf(". ", passage.start) + 1);
    const after = text.indexOf(". ", passage.end);
    return { text: text.slice(0, start) + text.slice(after < 0 ? text.length : after + 1), passage: null };
  },
};

function moved(before: string, text: string, { start, end }: Span): Perturbed {
  return { text: before + text, passage: { start: start + before.length, end: end + before.length } };
}

function changeWords(rate: number): Perturbation {
  return (text, passage, random) => {
    const vocabulary = text.split(/\s+/u);
    return eachWord((word) =>
      random() < rate && /\S/u.test(word) ? (vocabulary[Math.floor(random() * vocabulary.length)] ?? word) : word,
    )(text, passage, random);
  };
}

/** Changes words and the spaces between them one by one. */
function eachWord(change: (word: string, random: Random) => string): Perturbation {
  return (text, { start, end }, random) => {
    const pieces: Piece[] = [text.slice(0, start), text.slice(start, end), text.slice(end)].map((part, at) => ({
      text: part.replace(/\S+| +/gu, (word) => change(word, random)),
      isPassage: at === 1,
    }));
    const before = pieces[0]?.text.length ?? 0;
    const inside = pieces[1]?.text ?? "";
    return {
      text: pieces.map((piece) => piece.text).join(""),
      passage: inside.trim() === "" ? null : { start: before, end: before + inside.length },
    };
  };
}

function shuffled(text: string, random: Random): string {
  const words = text.split(/\s+/u);
  return words
    .map((word) => ({ word, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ word }) => word)
    .join(" ");
}
