/** Writes a query as a person would type it; reading it again gives the same query. */
import type { QueryNode } from "./ast.ts";

export function printQuery(node: QueryNode): string {
  switch (node.kind) {
    case "term":
      return /^(AND|OR|NOT)$/.test(node.text) ? quote(node.text) : node.text;
    case "prefix":
      return `${node.text}*`;
    case "phrase":
      return quote(node.text);
    case "title":
      return `title:${printQuery(node.child)}`;
    case "field":
      return `${node.field}:${/^[\p{L}\p{N}_/.-]+$/u.test(node.value) ? node.value : quote(node.value)}`;
    case "date":
      return `${node.bound}:${node.day}`;
    case "has":
      return `has:${node.what}`;
    case "unread":
      return "is:unread";
    case "not":
      return `NOT ${bracketed(node.child)}`;
    case "and":
      return node.children.map((child) => (child.kind === "or" || child.kind === "and" ? bracketed(child) : printQuery(child))).join(" ");
    case "or":
      return node.children.map((child) => (child.kind === "or" ? bracketed(child) : printQuery(child))).join(" OR ");
  }
}

const bracketed = (node: QueryNode): string =>
  node.kind === "and" || node.kind === "or" || node.kind === "not" ? `(${printQuery(node)})` : printQuery(node);

// A phrase keeps its words; marks inside it would end it early and ask for nothing.
const quote = (text: string): string => `"${text.replace(/["“”]/g, " ")}"`;
