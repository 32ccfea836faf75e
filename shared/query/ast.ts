/** What a query means. Text nodes hold folded terms as the index has them, and the words as typed for printing. */
import type { Verdict } from "../domain/article.ts";
import type { IsoDay } from "../domain/time.ts";

export type QueryNode =
  | TextNode
  /** Names are compared folded; a part of the name counts when nothing bears it exactly. */
  | { readonly kind: "field"; readonly field: NameField; readonly value: string }
  /** From `from` (inclusive) to `to` (exclusive), null where open; `text` and `field` as typed, for printing. */
  | { readonly kind: "date"; readonly from: IsoDay | null; readonly to: IsoDay | null; readonly text: string; readonly field: DateField }
  | { readonly kind: "count"; readonly what: CountWhat; readonly op: CountOperator; readonly value: number }
  | { readonly kind: "has"; readonly what: HasValue }
  | { readonly kind: "is"; readonly what: IsValue }
  | { readonly kind: "verdict"; readonly what: Verdict }
  /** Holds for the whole query, wherever it stands: its words also find what is known to stand for them (widen.ts). */
  | { readonly kind: "widen"; readonly what: WidenValue }
  /** `stated`: AND was written between words, and so nothing less is meant; words side by side also show what has some of them. */
  | { readonly kind: "and"; readonly children: readonly QueryNode[]; readonly stated?: true }
  | { readonly kind: "or"; readonly children: readonly QueryNode[] }
  | { readonly kind: "not"; readonly child: QueryNode };

/** What is looked up in the text. */
export type TextNode =
  /** Any form of the word. */
  | { readonly kind: "term"; readonly term: string; readonly text: string }
  /** `=word`, `="two words"`: no other form. The terms are folded for the index; case and accents count as `text` has them. */
  | { readonly kind: "exact"; readonly terms: readonly string[]; readonly text: string }
  /** `negoti*`, `"arms deliver*"`: the last term is the start of a word. */
  | { readonly kind: "prefix"; readonly terms: readonly string[]; readonly text: string }
  /** `wom?n`, `organi*ation`: folded, `*` any run of letters, `?` one. */
  | { readonly kind: "pattern"; readonly pattern: string; readonly text: string }
  /** `Soleimany~`, `~2`: so many letters may differ. */
  | { readonly kind: "fuzzy"; readonly term: string; readonly distance: 1 | 2; readonly text: string }
  /** Exact forms side by side. */
  | { readonly kind: "phrase"; readonly terms: readonly string[]; readonly text: string }
  /** At most `distance` words apart, or in one sentence or paragraph (distance 0); `ordered`: left before right. */
  | {
      readonly kind: "near";
      readonly distance: number;
      readonly ordered: boolean;
      readonly unit: NearUnit;
      readonly left: TextNode;
      readonly right: TextNode;
    }
  /** One of them: OR inside a zone or beside `near`. */
  | { readonly kind: "any"; readonly children: readonly TextNode[] }
  /** All of them: the words of a bracket inside a zone. */
  | { readonly kind: "all"; readonly children: readonly TextNode[] }
  /** `lede`: the standfirst and the first paragraph. */
  | { readonly kind: "zone"; readonly zone: Zone; readonly child: TextNode }
  /** Among the first `words` words of the text. */
  | { readonly kind: "first"; readonly words: number; readonly child: TextNode }
  /** At least `count` times in the article. */
  | { readonly kind: "atleast"; readonly count: number; readonly child: TextNode };

export type NearUnit = "word" | "sentence" | "paragraph";

export const zones = ["title", "lede", "caption"] as const;
export type Zone = (typeof zones)[number];

/** Fields whose value is a name. */
export const nameFields = [
  "outlet",
  "tag",
  "lang",
  "dossier",
  "country",
  "kind",
  "author",
  "actor",
  "says",
  "about",
  "source",
  "url",
  "id",
  "note",
  "quote",
] as const;
export type NameField = (typeof nameFields)[number];

export const dateFields = ["date", "after", "before", "since"] as const;
export type DateField = (typeof dateFields)[number];

export const countWhats = ["words", "copies"] as const;
export type CountWhat = (typeof countWhats)[number];
export type CountOperator = ">" | "<" | ">=" | "<=" | "=";

export const hasValues = ["note", "highlight", "quote", "image", "revision"] as const;
export type HasValue = (typeof hasValues)[number];

/**
 * `new`, `kept`, `dropped`: what a person decided when it came in; `uncounted`: not complete, and nobody let it in; `folded`: a copy that
 * stands under another row.
 */
export const isValues = ["unread", "new", "kept", "dropped", "uncounted", "folded"] as const;
export type IsValue = (typeof isValues)[number];

/** `synonyms`: sets of words that a person has said mean the same; `names`: other spellings of a name, in any script. */
export const widenValues = ["synonyms", "names"] as const;
export type WidenValue = (typeof widenValues)[number];

const textKinds: Readonly<Record<TextNode["kind"], true>> = {
  term: true,
  exact: true,
  prefix: true,
  pattern: true,
  fuzzy: true,
  phrase: true,
  near: true,
  any: true,
  all: true,
  zone: true,
  first: true,
  atleast: true,
};

/** A word as such; one with a hyphen is a phrase without a space. */
export const isBareWord = (node: QueryNode): node is Extract<TextNode, { kind: "term" | "phrase" }> =>
  node.kind === "term" || (node.kind === "phrase" && !/\s/u.test(node.text));

export const isTextNode = (node: QueryNode): node is TextNode => node.kind in textKinds;

/**
 * A query that speaks of where articles stand (such as `is:dropped`, `verdict:paywall`) is answered from all of them; any other leaves out
 * what does not count.
 */
export function speaksOfStanding(node: QueryNode): boolean {
  switch (node.kind) {
    case "verdict":
      return true;
    case "is":
      return node.what !== "unread" && node.what !== "folded";
    case "not":
      return speaksOfStanding(node.child);
    case "and":
    case "or":
      return node.children.some(speaksOfStanding);
    default:
      return false;
  }
}
