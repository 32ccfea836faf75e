import { type KeyboardEvent, type PointerEvent, type ReactNode, useContext, useRef, useState } from "react";
import style from "./display.module.css";
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
  const drag = useRef<{ x: number; size: number } | null>(null);
  const sign = (fixed === "start" ? 1 : -1) * (document.documentElement.dir === "rtl" ? -1 : 1);
  const clamp = (value: number): number => Math.round(Math.min(max, Math.max(min, value)));
  const settle = (value: number): void => {
    setCurrent(clamp(value));
    sizes.write(name, clamp(value));
  };
  const move = (event: PointerEvent): void => {
    if (drag.current) setCurrent(clamp(drag.current.size + sign * (event.clientX - drag.current.x)));
  };
  const stop = (event: PointerEvent): void => {
    if (!drag.current) return;
    settle(drag.current.size + sign * (event.clientX - drag.current.x));
    drag.current = null;
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 16 : event.key === "ArrowLeft" ? -16 : 0;
    if (step !== 0) settle(current + sign * step);
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
      {/* biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is no hr */}
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={label}
        aria-valuenow={current}
        aria-valuemin={min}
        aria-valuemax={max}
        tabIndex={0}
        className={style["bar"]}
        onKeyDown={onKey}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          drag.current = { x: event.clientX, size: current };
        }}
        onPointerMove={move}
        onPointerUp={stop}
        onPointerCancel={stop}
      />
      <div className={`${style["pane"]} ${style[fixed === "end" ? "kept" : "grow"]}`} style={fixed === "end" ? kept : {}}>
        {end}
      </div>
    </div>
  );
}
