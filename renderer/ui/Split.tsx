import { type ReactNode, useContext, useState } from "react";
import style from "./display.module.css";
import { PaneBar } from "./PaneBar.tsx";
import { PaneSizes } from "./pane-sizes.ts";

export interface SplitProps {
  /** Under which its size is remembered. */
  readonly name: string;
  /** What the bar between the panes is called, in the language of the screens. */
  readonly label: string;
  /** The pane whose size is kept; the other takes what is left. */
  readonly fixed: "start" | "end";
  /** CSS pixels, all three. */
  readonly size: number;
  readonly min: number;
  readonly max: number;
  readonly start: ReactNode;
  readonly end: ReactNode;
}

/** Two panes with a bar between them: dragged with the pointer, or moved with the arrow keys. */
export function Split({ name, label, fixed, size, min, max, start, end }: SplitProps): ReactNode {
  const sizes = useContext(PaneSizes);
  const [current, setCurrent] = useState(() => sizes.read(name) ?? size);
  const settle = (value: number): void => {
    setCurrent(value);
    sizes.write(name, value);
  };
  // Where the panes stand one below the other, a list to choose from leaves the room to what is chosen.
  const isIndex = fixed === "start" && size < 300;
  const kept = { ["--size" as string]: `${current}px`, ["--least" as string]: `${min}px` };
  return (
    <div className={style["split"]}>
      <div
        className={`${style["pane"]} ${style[fixed === "start" ? "kept" : "grow"]} ${isIndex ? style["index"] : ""}`}
        style={fixed === "start" ? kept : {}}
      >
        {start}
      </div>
      <PaneBar label={label} pane={fixed} size={current} min={min} max={max} onSize={setCurrent} onSettle={settle} />
      <div className={`${style["pane"]} ${style[fixed === "end" ? "kept" : "grow"]}`} style={fixed === "end" ? kept : {}}>
        {end}
      </div>
    </div>
  );
}
