/** Writes a query as a person would type it; reading it again gives the same query. */
import type { QueryNode } from "./ast.ts";

export function printQuery(node: QueryNode): string {
  switch (node.kind) {
    case "term":
      return operator.test(node.text) ? quote(node.text) : node.text;
    case "prefix":
      // "outlet:Cou*" would ask for an outlet; the words are the same with another mark between them.
      return `${node.text.replace(/:/g, "-")}*`;
    case "phrase":
      return quote(node.text);
    case "zone":
      return `${node.zone}:${printQuery(node.child)}`;
    case "field":
      return `${node.field}:${plainValue.test(node.value) && !operator.test(node.value) ? node.value : quote(node.value)}`;
    case "date":
      return `${node.field}:${node.from ?? node.to}`;
    case "has":
      return `has:${node.what}`;
    case "is":
    case "verdict":
      return `${node.kind}:${node.what}`;
    case "not":
      return `NOT ${bracketed(node.child)}`;
    case "and":
      return node.children.map((child) => (child.kind === "or" || child.kind === "and" ? bracketed(child) : printQuery(child))).join(" ");
    case "or":
      return node.children.map((child) => (child.kind === "or" ? bracketed(child) : printQuery(child))).join(" OR ");
    default:
      return "text" in node ? node.text : "";
  }
}

const bracketed = (node: QueryNode): string =>
  node.kind === "and" || node.kind === "or" || node.kind === "not" ? `(${printQuery(node)})` : printQuery(node);

const operator = /^(AND|OR|NOT)$/;
const plainValue = /^[\p{L}\p{N}_/.-]+$/u;

/** Pairs of marks, each with what would end its phrase early. */
const pairs = [
  ['"', '"', /["“”]/],
  ["«", "»", /»/],
  ["»", "«", /«/],
  ["‹", "›", /›/],
] as const;

/** Between marks that the text does not hold itself. */
function quote(text: string): string {
  const pair = pairs.find(([, , ends]) => !ends.test(text));
  return pair ? `${pair[0]}${text}${pair[1]}` : `"${text.replace(/["“”]/g, " ")}"`;
}
