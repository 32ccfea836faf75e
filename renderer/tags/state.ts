/** The tags as a tree, and what their paths become. */
import { type Tag, tagName } from "../../shared/domain/tag.ts";

/** What can be done with a tag, by key, menu and button alike. */
export type TagAct = "show" | "newBelow" | "merge" | "remove";

export interface TreeLine {
  readonly tag: Tag;
  readonly name: string;
  /** 0 at the top. */
  readonly depth: number;
}

/** Each tag under the one above it, names in the order of the alphabet. */
export function treeLines(tags: readonly Tag[]): TreeLine[] {
  // "/" sorts before every letter, so that a branch stays together: position, position/naval, position-paper.
  const key = (path: string): string => path.replaceAll("/", "\u0000");
  return tags
    .toSorted((a, b) => (key(a.path) < key(b.path) ? -1 : 1))
    .map((tag) => ({ tag, name: tagName(tag.path), depth: tag.path.split("/").length - 1 }));
}

/** `position/naval` -> `position`; null at the top. */
export function parentOf(path: string): string | null {
  const slash = path.lastIndexOf("/");
  return slash === -1 ? null : path.slice(0, slash);
}

export const joinPath = (parent: string | null, name: string): string => (parent === null ? name : `${parent}/${name}`);

/** The tags that this one can go under or into: all that are neither it nor below it. */
export function otherBranches(tags: readonly Tag[], path: string): Tag[] {
  return tags.filter((each) => each.path !== path && !each.path.startsWith(`${path}/`));
}

/** How many tags stand below this one. */
export const countBelow = (tags: readonly Tag[], path: string): number => tags.filter((each) => each.path.startsWith(`${path}/`)).length;
