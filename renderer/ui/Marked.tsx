import type { ReactNode } from "react";
import type { Marked as MarkedText } from "../../shared/contract/search.ts";

/** A text with the words of the query marked, isolated from what stands around it. */
export function Marked({ marked }: { readonly marked: MarkedText }): ReactNode {
  return <bdi>{markedParts(marked)}</bdi>;
}

/** The same for an element of its own, whose `dir` is `auto`. */
export function markedParts({ text, marks }: MarkedText): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}
