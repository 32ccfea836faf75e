/** Titles that files carry beside their text: often right, often left over from a template. */

/** Whether most words of a title stand in the text's opening. */
export function isShown(title: string, opening: string): boolean {
  const words = wordsIn(title);
  const shown = wordsIn(opening);
  return words.size >= 2 && [...words].filter((word) => shown.has(word)).length >= words.size * 0.6;
}

export const wordsIn = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []);

/** "scans/2026-11-02 Release.pdf" -> "2026-11-02 Release". */
export const bareName = (name: string): string => name.replace(/^.*[/\\]/, "").replace(/\.\w{1,5}$/, "");
