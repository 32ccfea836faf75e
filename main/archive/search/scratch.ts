/** Arrays with a number for each article, megabytes each, that one search hands on to the next in place of throwing them away. */

let counts = new Float32Array(0);

/** What `addCounts` may add to: zero for every article. Whoever fills it leaves it so. */
export function emptyCounts(size: number): Float32Array {
  if (counts.length < size) counts = new Float32Array(size);
  return counts;
}

const none = new Float32Array(0);
let spare = none;

/** Zero for every article. */
export function emptyScores(size: number): Float32Array<ArrayBuffer> {
  const scores = spare.length === size ? spare.fill(0) : new Float32Array(size);
  spare = none;
  return scores;
}

/** Has the next search take the scores of one that nobody asks anything more. */
export function giveBackScores(scores: Float32Array<ArrayBuffer>): void {
  spare = scores;
}
