/** How wide the side bar is, and whether it shows icons only; both are kept among the sizes of panes. */
import { useContext, useState } from "react";
import { PaneSizes } from "../ui/pane-sizes.ts";

const foldedWidth = 56;
export const sideBarWidths = { least: 180, usual: 220, most: 360 } as const;

export interface SideBarWidth {
  readonly width: number;
  readonly isFolded: boolean;
  readonly toggle: () => void;
  /** While it is dragged. */
  readonly size: (width: number) => void;
  readonly settle: (width: number) => void;
}

export function useSideBarWidth(): SideBarWidth {
  const sizes = useContext(PaneSizes);
  const [isFolded, setFolded] = useState(() => sizes.read("sidebar") === foldedWidth);
  const [width, setWidth] = useState(() => sizes.read("sidebar.open") ?? sideBarWidths.usual);
  return {
    width: isFolded ? foldedWidth : width,
    isFolded,
    toggle: () => {
      setFolded(!isFolded);
      sizes.write("sidebar", isFolded ? width : foldedWidth);
    },
    size: setWidth,
    settle: (settled) => {
      setWidth(settled);
      sizes.write("sidebar.open", settled);
    },
  };
}
