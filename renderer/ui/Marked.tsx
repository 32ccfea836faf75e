import type { ReactNode } from "react";
import type { Marked as MarkedText } from "../../shared/contract/search.ts";

/** A text with the words of the query marked. */
export function Marked({ marked }: { readonly marked: MarkedText }): ReactNode {
  const { text, marks } = marked;
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return <bdi>{parts}</bdi>;
}
