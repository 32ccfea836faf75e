/** How the lines of a plot differ: by colour, and without colour by mark and dash. */
export interface Look {
  readonly colour: string;
  /** Of an SVG path around 0, 0. */
  readonly mark: string;
  readonly dash: string;
}

/** Seven marks of about the same weight, each around 0, 0 and eight pixels wide. */
const marks: readonly string[] = [
  "M4,0A4,4 0 1 1 -4,0A4,4 0 1 1 4,0Z",
  "M-3.6,-3.6H3.6V3.6H-3.6Z",
  "M0,-4.6L4.3,3.2H-4.3Z",
  "M0,-5L5,0L0,5L-5,0Z",
  "M0,4.6L4.3,-3.2H-4.3Z",
  "M-1.4,-4.6H1.4V-1.4H4.6V1.4H1.4V4.6H-1.4V1.4H-4.6V-1.4H-1.4Z",
  "M-4.4,-2.4L-2.4,-4.4L0,-2L2.4,-4.4L4.4,-2.4L2,0L4.4,2.4L2.4,4.4L0,2L-2.4,4.4L-4.4,2.4L-2,0Z",
];
const dashes = ["", "7 3", "2 3", "9 3 2 3", "12 4", "5 2 1 2", "1 3"] as const;
const restAt = 6;

/** @param at  the line's place; what gathers the rest has the look of the last */
export function lookOf(at: number, isRest: boolean): Look {
  const place = isRest ? restAt : at % restAt;
  return { colour: `var(--series-${place + 1})`, mark: marks[place] ?? "", dash: dashes[place] ?? "" };
}
