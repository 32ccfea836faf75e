/**
 * How well the archive ranks, beside the engines that a developer would otherwise reach for, in the same run.
 *
 * Every folder with `docs.jsonl`, `queries.jsonl` and `qrels.txt` is a set. Its documents go into a fresh archive as an import stores them; its
 * queries are asked as they stand, as free text in the search box, page by page up to 1,000 rows.
 */
import { askArchive } from "./search/ask-archive.ts";
import { type Peer, peers } from "./search/peers.ts";
import { readSets, type SearchSet } from "./search/read-sets.ts";
import { depth, type Figures, type Run, score } from "./search/score.ts";
import { askXapian } from "./search/xapian.ts";

interface Options {
  readonly data: string | null;
  /** How many queries of each set at most, null for all. */
  readonly size: number | null;
}

/** Who is measured, and what on one set; null where an engine is not on this machine. */
type Measured = Readonly<Record<string, Figures | null>>;

/** MAP and nDCG@10 of Xapian as others have measured it, for a machine without it. */
const publishedXapian: Readonly<Record<string, string>> = { cranfield: "MAP .307  nDCG@10 .364", time: "MAP .669  nDCG@10 .742" };

/**
 * Measures and prints; the last line is JSON.
 *
 * @returns the exit code: 0 measured, 2 no set is there
 */
export async function run({ data, size }: Options): Promise<number> {
  const sets = data === null ? [] : readSets(data, size);
  if (sets.length === 0) {
    console.error("bench search: no folder with docs.jsonl, queries.jsonl and qrels.txt; give --data FOLDER.");
    return 2;
  }
  const measured = new Map<string, Measured>();
  for (const set of sets) {
    const { run: own, refused } = await askArchive(set);
    if (refused > 0) console.log(`${set.name}: ${refused} queries were refused as not readable, and count as answered with nothing.`);
    const others = Object.entries(peers).map(([name, ask]) => [name, score(set.judged, askPeer(set, ask))] as const);
    const xapian = askXapian(set);
    const figures = { communique: score(set.judged, own), ...Object.fromEntries(others), xapian: xapian && score(set.judged, xapian) };
    measured.set(set.name, figures);
    print(set, figures);
  }
  console.log(JSON.stringify(summary(measured)));
  return 0;
}

function askPeer({ documents, queries }: SearchSet, index: Peer): Run {
  const ask = index(documents);
  return new Map(queries.map((query) => [query.id, ask(query.text, depth)]));
}

function print({ name, documents, judged }: SearchSet, measured: Measured): void {
  console.log(`${name}: ${documents.length} documents, ${judged.size} judged queries`);
  for (const [who, figures] of Object.entries(measured)) {
    const said =
      figures === null
        ? `not on this machine (published: ${publishedXapian[name] ?? "nothing"})`
        : `MAP ${told(figures.map)}  nDCG@10 ${told(figures.ndcg10)}  recall@100 ${told(figures.recall100)}`;
    console.log(`  ${who.padEnd(20)} ${said}`);
  }
}

const told = (value: number): string => value.toFixed(4);

/** Ours by set, the peers' by name, then set; and how far ours stands above the best of them by MAP, on each set and on the mean of the sets. */
function summary(measured: ReadonlyMap<string, Measured>) {
  const names = [...new Set([...measured.values()].flatMap((each) => Object.keys(each)))];
  const bySet = (who: string) => Object.fromEntries([...measured].map(([name, each]) => [name, each[who] ?? null]));
  const others = names.filter((who) => who !== "communique");
  const best = [...measured].map(([name, each]) => ({
    name,
    ours: each.communique?.map ?? 0,
    best: Math.max(...others.map((who) => each[who]?.map ?? 0)),
  }));
  const sum = (of: "ours" | "best"): number => best.reduce((total, each) => total + each[of], 0);
  return {
    sets: bySet("communique"),
    peers: Object.fromEntries(others.map((who) => [who, bySet(who)])),
    aboveBestPeer: {
      ...Object.fromEntries(best.map((each) => [each.name, above(each.ours, each.best)])),
      mean: above(sum("ours"), sum("best")),
    },
  };
}

/** 0.08 is 8 % better. */
const above = (ours: number, best: number): number => Math.round((ours / best - 1) * 10_000) / 10_000;
