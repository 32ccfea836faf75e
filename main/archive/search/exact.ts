/** `=word`: the index folds case and accents, so that the texts themselves say which articles have a word as it was typed. */
import type { TextNode } from "../../../shared/query/ast.ts";
import { tokenise } from "../../../shared/query/terms.ts";
import { sql } from "../sql.ts";
import { type Bits, idsOf } from "./bits.ts";
import type { Snapshot } from "./snapshot.ts";

/** Takes the articles out of `bits` that lack one of the node's exact words as typed. */
export function verifyExact(at: Snapshot, node: TextNode, bits: Bits): Bits {
  const read = sql<{ texts: string }>(
    at.db,
    "SELECT concat_ws(char(10), headline, standfirst, (SELECT group_concat(b.value ->> 'text', char(10)) FROM json_each(blocks) b)) AS texts FROM articles WHERE id = ?",
  );
  for (const id of idsOf(bits)) {
    const texts = read.get(id)?.texts ?? "";
    if (!holds(texts, node)) bits[id >>> 5] = (bits[id >>> 5] ?? 0) & ~(1 << (id & 31));
  }
  return bits;
}

function holds(text: string, node: TextNode): boolean {
  switch (node.kind) {
    case "exact":
      return hasAsTyped(text, node.text);
    case "near":
      return holds(text, node.left) && holds(text, node.right);
    case "any":
      return node.children.some((child) => holds(text, child));
    case "all":
      return node.children.every((child) => holds(text, child));
    case "zone":
    case "first":
    case "atleast":
      return holds(text, node.child);
    default:
      return true;
  }
}

const words = (text: string): string[] => tokenise(text).map(({ start, end }) => text.slice(start, end));

function hasAsTyped(text: string, typed: string): boolean {
  const wanted = words(typed);
  const [first = ""] = wanted;
  // Most texts lack it altogether, and that is quickly seen.
  if (!text.includes(first)) return false;
  const found = words(text);
  return found.some((_, from) => wanted.every((word, step) => found[from + step] === word));
}
