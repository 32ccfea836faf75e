/** The measures of ranked retrieval, as trec_eval counts them. */

/** Grades of the judged documents of each query; above 0 is relevant. */
export type Judged = ReadonlyMap<string, ReadonlyMap<string, number>>;
/** Documents found for each query, best first. */
export type Run = ReadonlyMap<string, readonly string[]>;

export interface Figures {
  readonly map: number;
  readonly ndcg10: number;
  readonly recall100: number;
}

/** So many documents of a query's answer are looked at. */
export const depth = 1000;

/**
 * Means over the queries that have a relevant document; one without an answer counts 0, a document listed twice counts at its first place.
 *
 * MAP over 1,000: precision at each relevant document found, summed, over all relevant ones. nDCG@10: gain is the grade, discount
 * 1/log2(rank + 1) (K. Järvelin and J. Kekäläinen, "Cumulated gain-based evaluation of IR techniques", TOIS 2002). Recall@100.
 */
export function score(judged: Judged, run: Run): Figures {
  const of = [...judged].filter(([, grades]) => [...grades.values()].some((grade) => grade > 0));
  const each = of.map(([query, grades]) => scoreOne(grades, [...new Set(run.get(query) ?? [])].slice(0, depth)));
  const mean = (name: keyof Figures): number => Math.round((each.reduce((sum, one) => sum + one[name], 0) / each.length) * 10_000) / 10_000;
  return { map: mean("map"), ndcg10: mean("ndcg10"), recall100: mean("recall100") };
}

function scoreOne(grades: ReadonlyMap<string, number>, found: readonly string[]): Figures {
  const ideal = [...grades.values()].filter((grade) => grade > 0).sort((a, b) => b - a);
  const gains = found.map((id) => Math.max(0, grades.get(id) ?? 0));
  let hits = 0;
  let precisions = 0;
  for (const [at, gain] of gains.entries()) {
    if (gain === 0) continue;
    hits += 1;
    precisions += hits / (at + 1);
  }
  return {
    map: precisions / ideal.length,
    ndcg10: discounted(gains) / discounted(ideal),
    recall100: gains.slice(0, 100).filter((gain) => gain > 0).length / ideal.length,
  };
}

const discounted = (gains: readonly number[]): number => gains.slice(0, 10).reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
