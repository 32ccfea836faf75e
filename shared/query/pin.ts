/** Makes a query ask for the same days whenever it is asked. */
import type { QueryNode } from "./ast.ts";
import { isoOf, isoToDay } from "./calendar.ts";
import { readPeriod } from "./period.ts";

type DateNode = Extract<QueryNode, { kind: "date" }>;

/** @returns the query with the days meant in place of `7d` and "yesterday"; days that were named stay as they were typed */
export function pinDays(node: QueryNode): QueryNode {
  switch (node.kind) {
    case "date":
      return isCounted(node) ? { ...node, text: daysOf(node) } : node;
    case "not":
      return { ...node, child: pinDays(node.child) };
    case "and":
    case "or":
      return { ...node, children: node.children.map(pinDays) };
    default:
      return node;
  }
}

/** Whether it would be other days on another day. */
function isCounted({ field, text, from, to }: DateNode): boolean {
  const elsewhere = readPeriod(field, text, new Date(2000, 0, 1));
  return typeof elsewhere === "string" || elsewhere.from !== from || elsewhere.to !== to;
}

function daysOf({ field, from, to }: DateNode): string {
  if (field !== "date") return from ?? to ?? "";
  const last = to === null ? "" : isoOf(isoToDay(to) - 1);
  return from === last ? from : `${from ?? ""}..${last}`;
}
