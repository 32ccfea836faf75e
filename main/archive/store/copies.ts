/** Finds the copies of articles among all that are in the archive; a batch of articles reads and writes the keys of likeness at once. */
import type { Database } from "better-sqlite3";
import { type Block, type Published, runningText } from "../../../shared/domain/article.ts";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import { copyCandidates, findCopy, mostHolders } from "../../../shared/likeness/copy.ts";
import type { FamilyArticle } from "../../../shared/likeness/family.ts";
import { type Fingerprint, fingerprintOf, keysOf } from "../../../shared/likeness/fingerprint.ts";
import { sql } from "../sql.ts";
import { addKeys, dropKeys, readHolders } from "./likeness-keys.ts";

export interface CopyFinder {
  readonly db: Database;
  /** The copies of a text that is in the archive, the likeliest first. Later texts are compared with it, too. */
  readonly copiesOf: (id: ArticleId, fingerprint: Fingerprint) => FamilyArticle[];
  readonly load: (id: ArticleId) => FamilyArticle | undefined;
  /** The article has changed. */
  readonly forget: (id: ArticleId) => void;
  /** Writes down what later texts are compared by. */
  readonly write: () => void;
}

/** @param coming  what copies are going to be asked for */
export function openCopyFinder(db: Database, coming: readonly Fingerprint[]): CopyFinder {
  const holders = readHolders(db, new Set(coming.flatMap(keysOf)));
  /** By key, who held it when that was last written down. */
  const before = new Map<number, readonly ArticleId[]>();
  const prints = new Map<ArticleId, Fingerprint>();
  const loaded = new Map<ArticleId, FamilyArticle>();

  const holdersOf = (key: number): ArticleId[] => {
    const known = holders.get(key) ?? readHolders(db, new Set([key])).get(key) ?? [];
    holders.set(key, known);
    return known;
  };
  const keep = (id: ArticleId, fingerprint: Fingerprint): void => {
    prints.set(id, fingerprint);
    for (const key of keysOf(fingerprint)) {
      const known = holdersOf(key);
      if (known.includes(id)) continue;
      if (!before.has(key)) before.set(key, known);
      holders.set(key, [...known, id].slice(-mostHolders));
    }
  };
  const load = (id: ArticleId): FamilyArticle | undefined => {
    const article = loaded.get(id) ?? loadFamilyArticle(db, id, prints.get(id));
    if (article !== undefined) loaded.set(id, article);
    return article;
  };

  return {
    db,
    load,
    copiesOf: (id, fingerprint) => {
      const candidates = copyCandidates(fingerprint, holdersOf).filter((each) => each !== id);
      keep(id, fingerprint);
      if (candidates.length === 0) return [];
      const article = load(id);
      return candidates.flatMap((candidate) => {
        const other = load(candidate);
        if (article === undefined || other === undefined) return [];
        return findCopy(fingerprint, other.fingerprint, daysApart(article.day, other.day)) === null ? [] : [other];
      });
    },
    forget: (id) => {
      prints.delete(id);
      loaded.delete(id);
    },
    write: () => {
      const changed = [...before].map(([key, was]) => ({ key, was, is: holders.get(key) ?? [] }));
      before.clear();
      dropKeys(
        db,
        changed.flatMap(({ key, was, is }) => (is.length < mostHolders ? [] : rowsOf(key, was, is))),
      );
      addKeys(
        db,
        changed.flatMap(({ key, was, is }) => rowsOf(key, is, was)),
      );
    },
  };
}

/** Those of `ids` that are not among the others. */
const rowsOf = (key: number, ids: readonly ArticleId[], others: readonly ArticleId[]): (readonly [key: number, id: ArticleId])[] =>
  ids.filter((id) => !others.includes(id)).map((id) => [key, id]);

interface Row {
  readonly id: ArticleId;
  readonly headline: string;
  readonly blocks: string;
  readonly published: string;
  readonly outlet: string | null;
  readonly agency: string | null;
}

/** @param known  its fingerprint, if it has been taken */
export function loadFamilyArticle(db: Database, id: ArticleId, known?: Fingerprint): FamilyArticle | undefined {
  const row = sql<Row>(
    db,
    `SELECT a.id, a.headline, a.blocks, a.published, a.agency, o.name AS outlet
    FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id WHERE a.id = ?`,
  ).get(id);
  if (row === undefined) return undefined;
  const { day, instant }: Published = JSON.parse(row.published);
  const { headline, outlet, agency } = row;
  return { id, headline, day, instant, outlet, agency, fingerprint: known ?? printOf(row.blocks) };
}

function printOf(json: string): Fingerprint {
  const blocks: Block[] = JSON.parse(json);
  return fingerprintOf(runningText(blocks));
}

function daysApart(a: string | null, b: string | null): number | null {
  return a === null || b === null ? null : Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}
