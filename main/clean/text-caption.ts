/** Captions in plain text: a line printed twice, the second time with its credit; or a line that says "Photo:". */
import { type Caption, calmCredit, splitCaption } from "./credit.ts";

const label = /^(?:photo|picture|image|foto|bild|фото|صورة)\s?[:：]\s*/iu;

/** Longer lines that stand twice are paragraphs that were copied twice. */
const longestTwin = 120;

const longestUnlabelled = 260;

/** Reads a pair of lines of which the second repeats the first and adds a credit; null if they are none. */
export function readRepeatedCaption(first: string, second: string | undefined): Caption | null {
  if (second === undefined || first.length < 12 || !second.startsWith(first)) return null;
  const added = second.slice(first.length).trim();
  if (added.length > 90 || (added === "" && first.length > longestTwin)) return null;
  return { text: first, credit: added === "" ? null : calmCredit(added) };
}

/** Reads a line with a picture's label, or with a credit in capitals after its full stop; null if it has neither. */
export function readLabelledCaption(line: string): Caption | null {
  if (line.length > 350) return null;
  if (!label.test(line)) {
    if (line.length >= longestUnlabelled) return null;
    const split = splitCaption(line);
    return split.credit !== null && split.text.length > 15 && !/[“”"«»]/.test(split.text) ? split : null;
  }
  const bare = line.replace(label, "");
  const creditFirst = /^([^.]{2,60}\s?\/\s?[^.]{2,40})\.\s+(.{10,})$/u.exec(bare);
  if (creditFirst?.[1] && creditFirst[2]) return { text: creditFirst[2], credit: calmCredit(creditFirst[1]) };
  return splitCaption(bare);
}
