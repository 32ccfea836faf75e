/** Finding elements in a page's tree. */
import type { PageElement } from "../../shared/markup/tree.ts";

/** All elements that fit, in the page's order. */
export function findElements(from: PageElement, fits: (element: PageElement) => boolean): PageElement[] {
  const inside = from.children.flatMap((child) => (typeof child === "string" ? [] : findElements(child, fits)));
  return fits(from) ? [from, ...inside] : inside;
}

/** The elements that fit and stand in no other that does. */
export function findOutermost(from: PageElement, fits: (element: PageElement) => boolean): PageElement[] {
  if (fits(from)) return [from];
  return from.children.flatMap((child) => (typeof child === "string" ? [] : findOutermost(child, fits)));
}

/** Whether one of an element's classes is this; letters count whatever their case. */
export function hasClass(element: PageElement, name: string): boolean {
  return (element.attributes.get("class") ?? "").toLowerCase().split(/\s+/).includes(name.toLowerCase());
}
