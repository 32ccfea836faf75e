/** Which lines of a concordance a person has seen: marks are found again when a text was cleaned anew. */
import type { Mention } from "../domain/mention.ts";

export type Place = Omit<Mention, "articleId">;

export interface SeenMark extends Place {
  readonly id: number;
}

/** Less context than this on one side alone is no proof. */
const provingChars = 12;

/** From the surest sign to the weakest that still is one: unchanged; moved with its context; changed on one side. */
const signs: readonly ((line: Place, mark: Place) => boolean)[] = [
  (line, mark) => line.zone === mark.zone && line.start === mark.start && line.prefix === mark.prefix && line.suffix === mark.suffix,
  (line, mark) => line.prefix === mark.prefix && line.suffix === mark.suffix && line.prefix.length + line.suffix.length >= provingChars,
  (line, mark) => isProof(line.prefix, mark.prefix) || isProof(line.suffix, mark.suffix),
];

const isProof = (first: string, second: string): boolean => first === second && first.length >= provingChars;

/**
 * Matches the lines of one article with the marks made in it. A mark proves one line at most, so that no more lines are seen than a person
 * has marked; of several that it could prove the nearest is taken.
 *
 * @returns for each line the id of its mark, null for one that was not seen
 */
export function matchSeen(lines: readonly Place[], marks: readonly SeenMark[]): (number | null)[] {
  const found: (number | null)[] = lines.map(() => null);
  const free = new Set(marks);
  for (const isSign of signs) {
    for (const [at, line] of lines.entries()) {
      if (found[at] !== null || free.size === 0) continue;
      const fitting = [...free].filter((mark) => mark.exact === line.exact && isSign(line, mark));
      const nearest = fitting.sort((a, b) => Math.abs(a.start - line.start) - Math.abs(b.start - line.start))[0];
      if (nearest === undefined) continue;
      found[at] = nearest.id;
      free.delete(nearest);
    }
  }
  return found;
}
