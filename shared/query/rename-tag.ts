/** Follows a tag that was renamed, moved or merged into the queries that name it. */
import type { QueryNode } from "./ast.ts";
import { parseQuery } from "./parse.ts";
import { printQuery } from "./print.ts";

/** @returns the query with `to` for `from` and for the tags below it; as it was when it names neither, or cannot be read */
export function renameTagInQuery(query: string, from: string, to: string): string {
  const parsed = parseQuery(query);
  if (!parsed.ok || parsed.value === null) return query;
  let isNamed = false;
  const rename = (value: string): string => {
    const isIt = `${value}/`.toLowerCase().startsWith(`${from}/`.toLowerCase());
    isNamed ||= isIt;
    return isIt ? to + value.slice(from.length) : value;
  };
  const renamed = withTags(parsed.value, rename);
  return isNamed ? printQuery(renamed) : query;
}

function withTags(node: QueryNode, rename: (value: string) => string): QueryNode {
  switch (node.kind) {
    case "field":
      return node.field === "tag" ? { ...node, value: rename(node.value) } : node;
    case "and":
    case "or":
      return { ...node, children: node.children.map((child) => withTags(child, rename)) };
    case "not":
      return { ...node, child: withTags(node.child, rename) };
    default:
      return node;
  }
}
