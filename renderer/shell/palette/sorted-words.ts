/** Words in order while more of them come in: in short runs one behind the other, so that a new one moves few others. */

/** A run of so many words is made two. */
const longestRun = 512;

export class SortedWords {
  private readonly runs: string[][] = [[]];

  /** @param word  one that is not there yet */
  add(word: string): void {
    const at = Math.max(0, firstWhere(this.runs, ([first]) => first !== undefined && first > word) - 1);
    const run = this.runs[at] ?? [];
    run.splice(placeIn(run, word), 0, word);
    if (run.length > longestRun) this.runs.splice(at + 1, 0, run.splice(run.length >> 1));
  }

  /** All that begin so, in the order of their code units. */
  from(start: string): string[] {
    const end = `${start}\uffff`;
    const first = Math.max(0, firstWhere(this.runs, ([word]) => word !== undefined && word >= start) - 1);
    const behind = firstWhere(this.runs, ([word]) => word !== undefined && word >= end);
    return this.runs.slice(first, behind).flatMap((run) => run.slice(placeIn(run, start), placeIn(run, end)));
  }
}

/** The first place whose word does not stand before `wanted`. */
const placeIn = (words: readonly string[], wanted: string): number => firstWhere(words, (word) => word >= wanted);

/** The first place that is behind, where all after it are; the length where none is. */
function firstWhere<T>(all: readonly T[], isBehind: (each: T) => boolean): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = all[middle];
    if (each === undefined || isBehind(each)) high = middle;
    else low = middle + 1;
  }
  return low;
}
