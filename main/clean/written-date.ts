/** A date as it stands in a text. */
export interface WrittenDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** 1 (Monday) to 7, null if none stands beside it. */
  readonly weekday: number | null;
  /** The words as they stand in the text, its weekday included. */
  readonly words: string;
  /** Position in the text, UTF-16 code units. */
  readonly start: number;
  /** The other reading of 06/01/2020, where both are possible. */
  readonly swapped: boolean;
}
