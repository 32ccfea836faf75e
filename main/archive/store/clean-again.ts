/** A stored capture through today's cleaning once more: what the program finds is taken anew, what a person did stays, and it is said what changed. */
import { isDeepStrictEqual } from "node:util";
import type { Database } from "better-sqlite3";
import { correctLines } from "../../../shared/cleaning/correct-lines.ts";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { Capture, CleanedField, ImportItem, ImportJob } from "../../../shared/domain/capture.ts";
import type { ArticleId, JobId } from "../../../shared/domain/ids.ts";
import type { Reason } from "../../../shared/domain/reason.ts";
import { ok, type Result } from "../../../shared/domain/result.ts";
import { foldText } from "../../../shared/query/terms.ts";
import type { CleanAgainItem, PreparedArticle } from "../archive.ts";
import { correctedFields, findCapture, findStored } from "../repositories/article.ts";
import { fieldNames, programValues, takeFound } from "../repositories/correction.ts";
import { addJobItems, raiseTotal, readJob } from "../repositories/job.ts";
import { dealtWith } from "../repositories/job-capture.ts";
import { lineCorrectionsOf, rulesInForce } from "../repositories/line-correction.ts";
import { matchOutlet } from "../repositories/outlet.ts";
import { setVerdict } from "../repositories/standing.ts";
import { sql } from "../sql.ts";
import { storeArticle } from "./batch.ts";
import { type CopyFinder, openCopyFinder } from "./copies.ts";
import { rejoinStored } from "./family.ts";
import { addTo, foundIn } from "./revise.ts";

interface Cleaned {
  readonly jobId: JobId;
  readonly total: number;
  readonly items: readonly CleanAgainItem[];
}

/** Inside a transaction. @returns the job as it stands after these captures, and what became of each, in their order */
export function takeCleaned(db: Database, { jobId, total, items }: Cleaned): Result<{ job: ImportJob; items: ImportItem[] }, AppError> {
  const known = readJob(db, jobId);
  if (!known.ok) return known;
  raiseTotal(db, jobId, total);
  const finder = openCopyFinder(db, []);
  const told = items.map((item) => {
    const became = takeItem(finder, item);
    dealtWith(db, jobId, item.captureId);
    return became;
  });
  addJobItems(db, jobId, told);
  finder.write();
  const job = readJob(db, jobId);
  return job.ok ? ok({ job: job.value, items: told }) : job;
}

function takeItem(finder: CopyFinder, item: CleanAgainItem): ImportItem {
  const { db } = finder;
  const { path, captureId } = item;
  const skipped = (reason: Reason): ImportItem => ({ path, outcome: "skipped", articleIds: [], reason, changed: [] });
  if ("reason" in item) return skipped(item.reason);
  const capture = findCapture(db, captureId);
  if (capture === undefined) return skipped({ kind: "capture-gone" });
  const rows = shownFrom(db, capture);
  const { pairs, unknown } = pairUp(rows, item.articles);
  const changed = new Set(pairs.flatMap(({ row, found }) => takeArticle(finder, row, found, capture)));
  const added = unknown.map((found) => addArticle(finder, found, capture));
  if (added.length > 0) changed.add("new");
  const articleIds = [...new Set([...rows.map((row) => row.id), ...added])];
  return { path, outcome: changed.size === 0 ? "duplicate" : "revision", articleIds, reason: null, changed: [...changed] };
}

/** An article that a capture holds, as it was cleaned the last time. */
interface Row {
  readonly id: ArticleId;
  readonly revision: number;
  readonly part: string | null;
  readonly headline: string;
  /** 0 where a later capture of the article is shown. */
  readonly isShown: 0 | 1;
}

function shownFrom(db: Database, { id }: Capture): Row[] {
  return sql<Row>(
    db,
    `SELECT r.article_id AS id, r.id AS revision, r.part, r.headline, r.superseded IS NULL AND a.capture_id = r.capture_id AS isShown
    FROM revisions r JOIN articles a ON a.id = r.article_id WHERE r.capture_id = ? ORDER BY r.id`,
  ).all(id);
}

interface Pair {
  readonly row: Row;
  readonly found: PreparedArticle;
}

/**
 * Which article each cleaned text is: in the same part of the capture, the one of that headline; the others of a part in their order, if
 * they are as many as before. A text that is none of them was not found the last time.
 */
function pairUp(rows: readonly Row[], articles: readonly PreparedArticle[]): { pairs: Pair[]; unknown: PreparedArticle[] } {
  const pairs: Pair[] = [];
  const unknown: PreparedArticle[] = [];
  for (const part of new Set(articles.map(({ article }) => article.part ?? null))) {
    const left = rows.filter((row) => row.part === part);
    const unnamed: PreparedArticle[] = [];
    for (const found of articles.filter(({ article }) => (article.part ?? null) === part)) {
      const at = left.findIndex((row) => foldText(row.headline) === foldText(found.article.headline));
      const [row] = at < 0 ? [] : left.splice(at, 1);
      if (row === undefined) unnamed.push(found);
      else pairs.push({ row, found });
    }
    unnamed.forEach((found, at) => {
      const row = unnamed.length === left.length ? left[at] : undefined;
      if (row === undefined) unknown.push(found);
      else pairs.push({ row, found });
    });
  }
  return { pairs, unknown };
}

function takeArticle(finder: CopyFinder, row: Row, { article: found }: PreparedArticle, capture: Capture): CleanedField[] {
  const { db } = finder;
  const stored = findStored(db, row.id);
  if (stored === undefined || row.isShown === 0) return [];
  const corrected = correctedFields(db, row.id);
  const before = programValues(db, stored);
  // What a person said of a feed is not in its captures.
  const outlet = capture.origin === "feed" ? before.outlet : matchOutlet(db, found.outlet);
  const rules = rulesInForce(db, corrected.includes("outlet") ? stored.outlet_id : outlet);
  const article = { ...found, ...correctLines(found, [...rules, ...lineCorrectionsOf(db, row.id)]) };
  const isOnly = sql<{ n: number }>(db, "SELECT count(*) AS n FROM revisions WHERE article_id = ?").get(row.id)?.n === 1;
  const after = isOnly ? foundIn(article, outlet) : addTo(before, foundIn(article, outlet));
  const changed: CleanedField[] = fieldNames.filter((field) => !isSame(before[field], after[field]));
  if (!isSame(JSON.parse(stored.removed), article.removed)) changed.push("removed");
  if (stored.agency !== article.agency) changed.push("agency");
  if (stored.verdict !== article.verdict || stored.verdict_reason !== article.verdictReason) changed.push("verdict");
  if (changed.length === 0) return [];
  takeFound(db, row.id, after, corrected);
  sql(db, "UPDATE articles SET removed = ?, agency = ? WHERE id = ?").run(JSON.stringify(article.removed), article.agency, row.id);
  setVerdict(db, row.id, article.verdict, article.verdictReason);
  sql(db, "UPDATE revisions SET headline = ? WHERE id = ?").run(article.headline, row.revision);
  if (changed.includes("blocks") || changed.includes("headline")) rejoinStored(finder, row.id);
  return changed;
}

/** As they would be read back: what is absent and what is undefined are the same. */
const isSame = (a: unknown, b: unknown): boolean => isDeepStrictEqual(a, JSON.parse(JSON.stringify(b)));

function addArticle(finder: CopyFinder, found: PreparedArticle, { id, capturedAt }: Capture): ArticleId {
  return storeArticle(finder.db, found, id, capturedAt, { terms: new Map(), forms: [], finder }).id;
}
