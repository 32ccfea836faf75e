/** Where an article was left off: who comes back to it reads on from there. */
import { type RefObject, useLayoutEffect } from "react";
import { useRemembered } from "../shell/remember.ts";

/**
 * @param name      of the article and the way to it
 * @param beginsAt  "elsewhere" when it is opened at a hit or a mark: then the place is only kept
 */
export function useReadingPlace(name: string, page: RefObject<HTMLElement | null>, beginsAt: "where it was left" | "elsewhere"): void {
  const { value, remember } = useRemembered(`reader ${name}`, 0);
  useLayoutEffect(() => {
    const element = page.current;
    if (element === null) return;
    if (beginsAt === "where it was left") element.scrollTop = value;
    const keep = (): void => remember(element.scrollTop);
    element.addEventListener("scroll", keep, { passive: true });
    return () => element.removeEventListener("scroll", keep);
  }, [page, beginsAt, value, remember]);
}
