import type { ReactNode } from "react";
import { Kbd } from "../../ui/Kbd.tsx";
import { typedSpans } from "./index-entries.ts";
import style from "./Palette.module.css";
import type { Line } from "./use-palette-lines.ts";

interface PaletteLineProps {
  readonly id: string;
  readonly line: Line;
  /** What is typed: its letters stand out in the label. */
  readonly typed: string;
  readonly heading: boolean;
  readonly selected: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

export function PaletteLine({ id, line, typed, heading, selected, onPoint, onChoose }: PaletteLineProps): ReactNode {
  const Icon = line.icon;
  return (
    <>
      {heading ? (
        <div className={style["group"]} aria-hidden>
          {line.group}
        </div>
      ) : null}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus */}
      <div
        id={id}
        role="option"
        aria-selected={selected}
        className={style["line"]}
        onPointerMove={onPoint}
        onClick={onChoose}
        ref={(element) => {
          if (selected) element?.scrollIntoView({ block: "nearest" });
        }}
      >
        <Icon size={16} strokeWidth={1.6} aria-hidden />
        <bdi className={`${style["label"]} ${line.serif ? style["serif"] : ""}`} title={line.label}>
          <Typed label={line.label} typed={typed} />
        </bdi>
        <bdi className={style["detail"]}>{line.detail}</bdi>
        {line.shortcut === "" ? null : <Kbd>{line.shortcut}</Kbd>}
      </div>
    </>
  );
}

function Typed({ label, typed }: { readonly label: string; readonly typed: string }): ReactNode {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of typedSpans(label, typed)) {
    parts.push(label.slice(at, start), <b key={start}>{label.slice(start, end)}</b>);
    at = end;
  }
  return [...parts, label.slice(at)];
}
