/** What operators and zones may bind: words, phrases and brackets of them. */
import type { QueryNode, TextNode, Zone } from "./ast.ts";
import type { WordField } from "./fields.ts";

/** @returns words, a phrase, near words, or alternatives of them; null for anything else */
export function asWords(node: QueryNode): TextNode | null {
  switch (node.kind) {
    case "or":
      return asGroup("any", node.children.map(asWords));
    case "term":
    case "exact":
    case "prefix":
    case "pattern":
    case "fuzzy":
    case "phrase":
    case "near":
    case "any":
      return node;
    default:
      return null;
  }
}

/** @returns as `asWords`, and words that must all be there */
export function asText(node: QueryNode): TextNode | null {
  if (node.kind === "and") return asGroup("all", node.children.map(asText));
  return node.kind === "or" ? asGroup("any", node.children.map(asText)) : asWords(node);
}

function asGroup(kind: "any" | "all", children: readonly (TextNode | null)[]): TextNode | null {
  const found = children.filter((child) => child !== null);
  return found.length === children.length ? { kind, children: found } : null;
}

/** @returns the node looked for in that part of an article; null when it asks for more than words */
export function inField(field: WordField, node: QueryNode): QueryNode | null {
  if (field === "text") return isWordsOnly(node) ? node : null;
  const zones: readonly Zone[] = field === "headlede" ? ["title", "lede"] : [field];
  return inZones(zones, node);
}

function inZones(zones: readonly Zone[], node: QueryNode): QueryNode | null {
  const text = zones.length === 1 ? asText(node) : asWords(node);
  // Of several zones each word may stand in another.
  if (text && (zones.length === 1 || node.kind !== "or")) return either(zones.map((zone) => ({ kind: "zone", zone, child: text })));
  if (node.kind === "not") {
    const child = inZones(zones, node.child);
    return child && { kind: "not", child };
  }
  if (node.kind !== "and" && node.kind !== "or") return null;
  const children = node.children.map((child) => inZones(zones, child)).filter((child) => child !== null);
  return children.length === node.children.length ? { ...node, children } : null;
}

const either = (nodes: readonly QueryNode[]): QueryNode | null => (nodes.length > 1 ? { kind: "or", children: nodes } : (nodes[0] ?? null));

function isWordsOnly(node: QueryNode): boolean {
  if (node.kind === "and" || node.kind === "or") return node.children.every(isWordsOnly);
  return node.kind === "not" ? isWordsOnly(node.child) : asWords(node) !== null;
}
