/** A person's word on what cleaning kept or removed, and how it is said for every page of an outlet. */
import type { Piece } from "./piece.ts";
import type { Region } from "./region.ts";

/**
 * "Keep this", "remove this". `text` is the words that a line must equal, start with or contain; for `element`, the signature of the
 * element that it stands in, so that a box is met whatever it says today.
 */
export interface Correction {
  readonly action: "remove" | "keep";
  readonly fits: "equals" | "starts" | "contains" | "element";
  readonly text: string;
}

/** What corrections say of a line; the last one that fits it is obeyed. Null if none does. */
export function correctedFate(corrections: readonly Correction[], text: string, element: string): Correction["action"] | null {
  return corrections.findLast((correction) => isMet(correction, text, element))?.action ?? null;
}

function isMet({ fits, text: wanted }: Correction, text: string, element: string): boolean {
  if (wanted === "") return false;
  if (fits === "element") return wanted === element;
  if (fits === "equals") return wanted === text;
  return fits === "starts" ? text.startsWith(wanted) : text.includes(wanted);
}

/**
 * Ways to say a correction of one piece for all pages of its outlet, widest first. A way that would change another piece of this page is
 * left out, so that nobody takes out a whole body by a click; the words themselves always remain.
 */
export function generaliseCorrection(pieces: readonly Piece[], at: number): Correction[] {
  const piece = pieces[at];
  if (!piece) return [];
  const action = piece.kind === "kept" ? "remove" : "keep";
  const text = textOf(piece);
  const label = /^[^:：]{3,40}[:：]/.exec(text)?.[0] ?? text.split(" ").slice(0, 3).join(" ");
  const ways: readonly Correction[] = [
    { action, fits: "element", text: elementOf(piece) },
    { action, fits: "starts", text: label },
  ];
  const others = pieces.filter((other) => other !== piece && other.kind === piece.kind);
  const safe = ways.filter((way) => way.text.length > 3 && !others.some((other) => isMet(way, textOf(other), elementOf(other))));
  return [...safe, { action, fits: "equals", text }];
}

const textOf = (piece: Piece): string => (piece.kind === "kept" ? piece.block.text : piece.text);

const elementOf = (piece: Piece): string => (piece.region ? signatureOf(piece.region) : "");

const namedAncestors = 3;

/**
 * An element's signature: its tag and classes and those of its nearest named ancestors ("div.story>aside.promo-box>p"). Classes that a
 * build has numbered ("sc-1c6bkwm") are left out: they change with the next one.
 */
export function signatureOf(region: Region): string {
  const steps: string[] = [];
  let named = 0;
  for (let at: Region | null = region; at && named < namedAncestors; at = at.parent) {
    const { tag, attributes } = at.element;
    const names = [attributes.get("class") ?? "", attributes.get("id") ?? ""].join(" ").split(/\s+/);
    const stable = [...new Set(names.filter((name) => /^[a-z][a-z_-]{1,40}$/i.test(name)))].sort().slice(0, 4);
    if (stable.length > 0) named++;
    if (stable.length > 0 || at === region) steps.unshift([tag, ...stable].join("."));
  }
  return steps.join(">");
}
