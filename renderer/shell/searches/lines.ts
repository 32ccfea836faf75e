/** Saved searches as the lines of the side bar: folders first, each with what is in it while it is open. */
import { isInFolder, type SavedSearch } from "../../../shared/domain/saved-search.ts";

export type SideLine =
  | {
      readonly kind: "folder";
      readonly path: string;
      readonly name: string;
      readonly depth: number;
      readonly fresh: number;
      readonly isOpen: boolean;
    }
  | { readonly kind: "search"; readonly search: SavedSearch; readonly depth: number };

/** @param closed  paths of the folders that are folded away */
export function sideLines(searches: readonly SavedSearch[], closed: ReadonlySet<string>): SideLine[] {
  const paths = foldersOf(searches);
  const linesIn = (folder: string, depth: number): SideLine[] => [
    ...paths.filter((path) => parentOf(path) === folder.toLowerCase()).flatMap((path) => folderLines(path, depth)),
    ...searches
      .filter((each) => each.folder.toLowerCase() === folder.toLowerCase())
      .map((search) => ({ kind: "search" as const, search, depth })),
  ];
  const folderLines = (path: string, depth: number): SideLine[] => {
    const isOpen = !closed.has(path.toLowerCase());
    const fresh = countFresh(searches.filter((each) => isInFolder(each.folder, path)));
    const name = path.slice(path.lastIndexOf("/") + 1);
    return [{ kind: "folder", path, name, depth, fresh, isOpen }, ...(isOpen ? linesIn(path, depth + 1) : [])];
  };
  return linesIn("", 0);
}

/** What is new, in all of them. */
export const countFresh = (searches: readonly SavedSearch[]): number => searches.reduce((sum, each) => sum + each.fresh, 0);

/** Every folder that a search lies in, and those above; in the order of their names. */
export function foldersOf(searches: readonly SavedSearch[]): string[] {
  const byKey = new Map<string, string>();
  for (const { folder } of searches) {
    const names = folder === "" ? [] : folder.split("/");
    for (const at of names.keys()) {
      const path = names.slice(0, at + 1).join("/");
      if (!byKey.has(path.toLowerCase())) byKey.set(path.toLowerCase(), path);
    }
  }
  return [...byKey.values()].sort((a, b) => a.localeCompare(b));
}

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/"))).toLowerCase();
