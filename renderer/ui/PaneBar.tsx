import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from "react";
import style from "./display.module.css";

export interface PaneBarProps {
  /** What the bar is called, in the language of the screens. */
  readonly label: string;
  /** On which side of the bar the pane lies whose width it sets. */
  readonly pane: "start" | "end";
  /** CSS pixels, all three. */
  readonly size: number;
  readonly min: number;
  readonly max: number;
  /** While it is dragged. */
  readonly onSize: (size: number) => void;
  /** When it is let go. */
  readonly onSettle: (size: number) => void;
}

/** The bar at the edge of a pane: dragged with the pointer, or moved with the arrow keys. */
export function PaneBar({ label, pane, size, min, max, onSize, onSettle }: PaneBarProps): ReactNode {
  const drag = useRef<{ x: number; size: number } | null>(null);
  const sign = (pane === "start" ? 1 : -1) * (document.documentElement.dir === "rtl" ? -1 : 1);
  const clamp = (value: number): number => Math.round(Math.min(max, Math.max(min, value)));
  const move = (event: PointerEvent): void => {
    if (drag.current) onSize(clamp(drag.current.size + sign * (event.clientX - drag.current.x)));
  };
  const stop = (event: PointerEvent): void => {
    if (!drag.current) return;
    onSettle(clamp(drag.current.size + sign * (event.clientX - drag.current.x)));
    drag.current = null;
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 16 : event.key === "ArrowLeft" ? -16 : 0;
    if (step !== 0) onSettle(clamp(size + sign * step));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is no hr
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={style["bar"]}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, size };
      }}
      onPointerMove={move}
      onPointerUp={stop}
      onPointerCancel={stop}
    />
  );
}
