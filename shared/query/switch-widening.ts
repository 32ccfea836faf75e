/** Switches the widening of a query on and off, as a person would write it. */
import type { QueryNode, WidenValue } from "./ast.ts";
import { parseQuery } from "./parse.ts";
import { printQuery } from "./print.ts";
import { widenedBy } from "./widen.ts";

/** @returns the query as it was when it cannot be read, or when it is so already */
export function switchWidening(query: string, what: WidenValue, isOn: boolean): string {
  const read = parseQuery(query);
  if (!read.ok || widenedBy(read.value).includes(what) === isOn) return query;
  if (!isOn) {
    const left = read.value === null ? null : without(read.value, what);
    return left === null ? "" : printQuery(left);
  }
  const typed = query.trim();
  return `${read.value?.kind === "or" ? `(${typed})` : typed} widen:${what}`.trim();
}

function without(node: QueryNode, what: WidenValue): QueryNode | null {
  if (node.kind === "widen") return node.what === what ? null : node;
  if (node.kind !== "and" && node.kind !== "or") return node;
  const children = node.children.flatMap((child) => without(child, what) ?? []);
  return children.length > 1 ? { ...node, children } : (children[0] ?? null);
}
