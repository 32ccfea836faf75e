/** Comparing names and headings as people see them: case, accents, marks and spaces do not count. */

/** Letters and digits alone, lower case, without accents. */
export function nameKey(text: string): string {
  // Most lines are plain letters, which no form changes.
  if (/^[ -~]*$/.test(text)) return text.toLowerCase().replace(/[^a-z\d]+/g, "");
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Whether two names are one: "The Brackhaven Ledger", "brackhavenledger.example" and "Brackhaven Ledger" are. */
export function isSameName(one: string, other: string): boolean {
  const a = coreKey(one);
  const b = coreKey(other);
  return a !== "" && (a === b || (a.length > 4 && b.length > 4 && (a === `${b}online` || b === `${a}online`)));
}

function coreKey(name: string): string {
  const bare = name.trim().replace(/^(?:https?:\/\/)?(?:www\.)?/i, "");
  const host = /^[\w-]+(?:\.[\w-]+)+$/.test(bare) ? bare.replace(/(?:\.(?:com?|net|org|gov|ac))?\.[a-z]{2,10}$/i, "") : bare;
  return nameKey(host.replace(/^(?:the|der|die|das|le|la|les|el|los)\s+/i, "")).replace(/^the(?=.{5})/, "");
}

/** Share of the shorter text's words that the other has, 0 to 1. */
export function wordOverlap(one: string, other: string): number {
  const a = new Set(words(one));
  const b = new Set(words(other));
  const shorter = Math.min(a.size, b.size);
  if (shorter === 0) return 0;
  return [...a].filter((word) => b.has(word)).length / shorter;
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
