/** Ctrl F, from the keyboard and from the menu: each view finds in what it shows. */
import { useEffect } from "react";
import { parseQuery } from "../../shared/query/parse.ts";
import { useMenuCommand } from "./queries.ts";

/** @param open  one function for as long as the component is there */
export function useFind(open: () => void): void {
  useMenuCommand("find", open);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== "f" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      event.preventDefault();
      open();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [open]);
}

/** The query that a text is looked for by, such as with an open quotation mark closed; null while nothing can be looked for. */
export function findable(text: string): string | null {
  const read = parseQuery(text);
  if (read.ok) return read.value === null ? null : text;
  return read.error.mends[0] ?? null;
}
