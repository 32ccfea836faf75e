import { createContext } from "react";

interface Sizes {
  read(name: string): number | undefined;
  write(name: string, size: number): void;
}

/** Where panes remember their sizes; the shell gives one that lasts. */
export const PaneSizes = createContext<Sizes>({ read: () => undefined, write: () => undefined });
