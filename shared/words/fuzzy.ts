/**
 * Words a few letters off: one letter more, fewer, other, or two side by side in the wrong order each count one (Damerau; no letter is
 * changed twice).
 *
 * Source of the walk: Schulz and Mihov, "Fast string correction with Levenshtein automata" (2002), and its use on a sorted vocabulary by
 * Lucene's fuzzy query: where no word with this beginning can match, the next beginning that can is sought. The automaton's states are the
 * rows of the distance table.
 */

/** Row of a distance table: to each beginning of the term, from what has been read. */
type Row = Uint8Array;

/** A letter that the term does not have. */
const foreign = -1;

function firstRow(term: string): Row {
  return Uint8Array.from({ length: term.length + 1 }, (_, at) => at);
}

/** @param unit read after `last`, which `row` stands for; `before` is the row ahead of that one */
function nextRow(term: string, row: Row, unit: number, before: Row | undefined, last: number): Row {
  const next = new Uint8Array(row.length);
  next[0] = (row[0] ?? 0) + 1;
  for (let at = 1; at < row.length; at += 1) {
    const isSame = term.charCodeAt(at - 1) === unit;
    let least = Math.min((row[at - 1] ?? 0) + (isSame ? 0 : 1), (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1);
    const isSwapped = before && at > 1 && term.charCodeAt(at - 2) === unit && term.charCodeAt(at - 1) === last;
    if (isSwapped) least = Math.min(least, (before[at - 2] ?? 0) + 1);
    next[at] = least;
  }
  return next;
}

const leastOf = (row: Row): number => row.reduce((least, value) => Math.min(least, value), 255);

/** What is longer is no word. */
const longest = 64;

/** Longer words than 64 letters are within it only of themselves. */
export function withinDistance(first: string, second: string, max: number): boolean {
  if (Math.abs(first.length - second.length) > max) return false;
  if (first.length > longest || second.length > longest) return first === second;
  let before: Row | undefined;
  let row = firstRow(first);
  for (let at = 0; at < second.length; at += 1) {
    const next = nextRow(first, row, second.charCodeAt(at), before, second.charCodeAt(at - 1));
    if (leastOf(next) > max) return false;
    [before, row] = [row, next];
  }
  return (row[first.length] ?? 255) <= max;
}

/** Blocks of letters: a slip of the pen stays in its script. */
const scripts = [
  [0x30, 0x39],
  [0x61, 0x2af],
  [0x370, 0x3ff],
  [0x400, 0x52f],
  [0x530, 0x58f],
  [0x590, 0x5ff],
  [0x600, 0x7ff],
  [0xac00, 0xd7a3],
] as const;

const scriptOf = (unit: number): readonly [from: number, to: number] =>
  scripts.find(([from, to]) => unit >= from && unit <= to) ?? [unit & ~0x7f, unit | 0x7f];

/**
 * The words of a sorted vocabulary within a distance of a term, found in some hundreds of seeks for a distance of one and some thousands for
 * two, however large the vocabulary.
 *
 * @param term      folded; up to 64 letters, a longer one finds itself alone
 * @param distance  1 or 2
 * @param next      the first word at or after the one given, in the order of UTF-16 units or of UTF-8 bytes; undefined after the last
 * @returns in the vocabulary's order, the term itself included where it is a word; letters that the term does not have are of its scripts
 */
export function fuzzyRange(term: string, distance: number, next: (atOrAfter: string) => string | undefined): string[] {
  if (term.length > longest) return next(term) === term ? [term] : [];
  const walk = new Walk(term, distance);
  const found: string[] = [];
  for (let target: string | undefined = ""; target !== undefined; ) {
    const word = next(target);
    if (word === undefined) break;
    if (walk.read(word)) found.push(word);
    target = walk.target();
  }
  return found;
}

interface State {
  readonly row: Row;
  readonly before: Row | undefined;
  readonly last: number;
  readonly isMatch: boolean;
  /** By letter, where it has been asked for; null: no match begins so. */
  readonly after: Map<number, State | null>;
}

/** The Levenshtein automaton of a term, its states made when first reached. */
class Automaton {
  readonly letters: readonly number[];
  readonly start: State;
  readonly #term: string;
  readonly #distance: number;
  readonly #states = new Map<string, State>();

  constructor(term: string, distance: number) {
    this.#term = term;
    this.#distance = distance;
    this.letters = [...new Set(Array.from({ length: term.length }, (_, at) => term.charCodeAt(at)))].sort((a, b) => a - b);
    this.start = this.#stateOf(firstRow(term), undefined, foreign);
  }

  after(state: State, unit: number): State | null {
    const letter = this.letters.includes(unit) ? unit : foreign;
    const known = state.after.get(letter);
    if (known !== undefined) return known;
    const row = nextRow(this.#term, state.row, letter, state.before, state.last);
    const found = leastOf(row) > this.#distance ? null : this.#stateOf(row, state.row, letter);
    state.after.set(letter, found);
    return found;
  }

  #stateOf(row: Row, before: Row | undefined, last: number): State {
    // All distances beyond the greatest are the same; the row before matters only where the last letter could be swapped.
    const key = String.fromCharCode(
      last + 1,
      ...clipped(row, this.#distance),
      ...(last === foreign || !before ? [] : clipped(before, this.#distance)),
    );
    const known = this.#states.get(key);
    if (known) return known;
    const state: State = { row, before, last, isMatch: (row[this.#term.length] ?? 255) <= this.#distance, after: new Map() };
    this.#states.set(key, state);
    return state;
  }
}

const clipped = (row: Row, distance: number): Row => row.map((value) => Math.min(value, distance + 1));

/** Stands in the automaton behind as much of a word as can still match. */
class Walk {
  readonly #automaton: Automaton;
  readonly #lowest: number;
  readonly #highest: number;
  #word = "";
  /** Behind each letter of the word, up to the first that cannot match. */
  readonly #states: State[];

  constructor(term: string, distance: number) {
    this.#automaton = new Automaton(term, distance);
    this.#lowest = Math.min(...this.#automaton.letters.map((unit) => scriptOf(unit)[0]));
    this.#highest = Math.max(...this.#automaton.letters.map((unit) => scriptOf(unit)[1]));
    this.#states = [this.#automaton.start];
  }

  /** @returns whether the word is within the distance */
  read(word: string): boolean {
    let at = 0;
    while (at < this.#states.length - 1 && at < word.length && word.charCodeAt(at) === this.#word.charCodeAt(at)) at += 1;
    this.#word = word;
    this.#states.length = at + 1;
    for (; at < word.length; at += 1) {
      const state = this.#automaton.after(this.#stateAt(at), word.charCodeAt(at));
      if (state === null) return false;
      this.#states.push(state);
    }
    return this.#stateAt(at).isMatch;
  }

  /** The least string after the word read that a match may begin with; undefined when there is none. */
  target(): string | undefined {
    let at = this.#states.length - 1;
    let from = at < this.#word.length ? this.#word.charCodeAt(at) + 1 : 0;
    for (; at >= 0; at -= 1) {
      const unit = this.#leastFrom(this.#stateAt(at), from);
      if (unit !== undefined) return this.#extended(this.#word.slice(0, at), unit);
      from = this.#word.charCodeAt(at - 1) + 1;
    }
    return undefined;
  }

  /** With the letters that must follow, where no mistake is left to be made. */
  #extended(beginning: string, first: number): string {
    this.#word = beginning;
    this.#states.length = beginning.length + 1;
    for (let unit: number | undefined = first; unit !== undefined; ) {
      const state = this.#automaton.after(this.#stateAt(this.#word.length), unit);
      if (state === null) break;
      this.#word += String.fromCharCode(unit);
      this.#states.push(state);
      unit = state.isMatch || this.#automaton.after(state, foreign) ? undefined : this.#leastFrom(state, 0);
    }
    return this.#word;
  }

  #leastFrom(state: State, from: number): number | undefined {
    const own = this.#automaton.letters.find((unit) => unit >= from && this.#automaton.after(state, unit));
    const any = Math.max(from, this.#lowest);
    return any <= this.#highest && (own === undefined || any < own) && this.#automaton.after(state, foreign) ? any : own;
  }

  readonly #stateAt = (at: number): State => this.#states[at] ?? this.#automaton.start;
}
