/** The look of the list in the room that there is: a compact one leaves out columns that a narrow pane would cut to nothing. */
import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { ListLook } from "../../shared/contract/app.ts";
import { chosenColumns, fittingColumns } from "./columns.ts";

export function useFitting(look: ListLook): { readonly pane: RefObject<HTMLDivElement | null>; readonly fitting: ListLook } {
  const pane = useRef<HTMLDivElement>(null);
  const { columns: chosen, group } = look;
  const [columns, setColumns] = useState<readonly string[]>(chosen);
  useLayoutEffect(() => {
    const element = pane.current;
    if (element === null) return;
    const fit = () => {
      // The head of a group says it for all rows below.
      const told = chosen.filter((id) => id !== group);
      const next = fittingColumns(chosenColumns(told), element.clientWidth).map((each) => each.id);
      setColumns((now) => (now.join() === next.join() ? now : next));
    };
    const watch = new ResizeObserver(fit);
    watch.observe(element);
    fit();
    return () => watch.disconnect();
  }, [chosen, group]);
  const fitting = useMemo(() => (look.density === "compact" ? { ...look, columns: [...columns] } : look), [look, columns]);
  return { pane, fitting };
}
