/** Broken variants of a well-formed file, for tests that no reader may throw at. */
import fc from "fast-check";

/** Fewer than this say little of a reader. */
export const mutationRuns = 1000;

/** Texts made from a sample by cutting it off, dropping, doubling, swapping and overwriting stretches of it, several at a time. */
export function mutationsOf(sample: string, tokens: readonly string[] = []): fc.Arbitrary<string> {
  const at = fc.nat({ max: sample.length });
  const noise = fc.oneof(
    fc.string({ maxLength: 12, unit: "binary" }),
    fc.constantFrom("", "<", ">", "]]>", "&#0;", '"', "\u0000", "\n", ...tokens),
  );
  const step = fc.oneof(
    at.map((end) => (text: string) => text.slice(0, end)),
    fc.tuple(at, at).map(
      ([a, b]) =>
        (text: string) =>
          text.slice(0, Math.min(a, b)) + text.slice(Math.max(a, b)),
    ),
    fc.tuple(at, at).map(
      ([a, b]) =>
        (text: string) =>
          text + text.slice(Math.min(a, b), Math.max(a, b)),
    ),
    fc.tuple(at, noise).map(
      ([a, piece]) =>
        (text: string) =>
          text.slice(0, a) + piece + text.slice(a + piece.length),
    ),
    fc.tuple(at, noise, fc.nat({ max: 60 })).map(
      ([a, piece, times]) =>
        (text: string) =>
          text.slice(0, a) + piece.repeat(times) + text.slice(a),
    ),
  );
  return fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => steps.reduce((text, change) => change(text), sample));
}
