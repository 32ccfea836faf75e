/** Which line is which, in the drawing itself, so that it leaves with it. */
import { lookOf } from "./look.ts";
import css from "./Plot.module.css";

const cell = 230;
const row = 20;

const perRow = (width: number): number => Math.max(1, Math.floor(width / cell));

export const legendHeight = (names: readonly string[], width: number): number => Math.ceil(names.length / perRow(width)) * row + 6;

interface Props {
  readonly names: readonly string[];
  readonly rests: readonly boolean[];
  readonly isBars: boolean;
  readonly width: number;
}

export function Legend({ names, rests, isBars, width }: Props) {
  const columns = perRow(width);
  return (
    <g>
      {names.map((name, at) => {
        const look = lookOf(at, rests[at] ?? false);
        return (
          <g key={at} transform={`translate(${16 + (at % columns) * cell} ${14 + Math.floor(at / columns) * row})`}>
            {isBars ? (
              <rect x="0" y="-6" width="12" height="12" fill={look.colour} />
            ) : (
              <>
                <line className={css.line} x1="0" x2="28" y1="0" y2="0" stroke={look.colour} strokeDasharray={look.dash} />
                <path className={css.mark} d={look.mark} fill={look.colour} transform="translate(14 0)" />
              </>
            )}
            <text className={css.name} x={isBars ? 20 : 36} y="4">
              {cut(name)}
              <title>{name}</title>
            </text>
          </g>
        );
      })}
    </g>
  );
}

const longest = 28;
const cut = (name: string): string => ([...name].length > longest ? `${[...name].slice(0, longest - 1).join("")}…` : name);
