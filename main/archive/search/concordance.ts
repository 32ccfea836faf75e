/** Pages of a concordance: its lines sorted and filtered, in an order that holds while a person goes through it. */
import type { Database } from "better-sqlite3";
import { leftKey, rightKey } from "../../../shared/concordance/context.ts";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { ConcordanceLine, ConcordancePage, ConcordanceRequest } from "../../../shared/contract/insight.ts";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import { ok, type Result } from "../../../shared/domain/result.ts";
import { foldLetters } from "../../../shared/query/terms.ts";
import { sql } from "../sql.ts";
import { type Concordance, contextIn, type KeptLine, readOn } from "./concordance-lines.ts";

/** Every mention that a query asks for, in every article that matches (of 100,000 at most, the newest). Errors: query-invalid. */
export function readConcordance(db: Database, request: ConcordanceRequest): Result<ConcordancePage, AppError> {
  const read = readOn(db, request.query);
  if (!read.ok) return read;
  const concordance = read.value;
  const isReady = concordance.pending.length === 0;
  // Articles are read newest first, so that what was read is the beginning of the list by date.
  const isBegun = request.sort === "date" && !request.unseenOnly;
  const list = isReady || isBegun ? listFor(db, concordance, request) : [];
  const all = [...concordance.lines.values()];
  return ok({
    hasWords: (concordance.marker?.words ?? 0) > 0,
    articles: concordance.ids.length,
    read: concordance.ids.length - concordance.pending.length,
    total: all.reduce((sum, lines) => sum + lines.length, 0),
    seen: all.reduce((sum, lines) => sum + lines.filter((line) => line.seenId !== null).length, 0),
    shown: list.length,
    lines: withFacts(db, list.slice(request.offset, request.offset + request.limit)),
  });
}

const lists = new WeakMap<Concordance, { readonly key: string; readonly lines: readonly KeptLine[] }>();

function listFor(db: Database, concordance: Concordance, { sort, filter, unseenOnly, turn }: ConcordanceRequest): readonly KeptLine[] {
  const key = JSON.stringify([concordance.generation, concordance.pending.length, sort, filter, unseenOnly, turn]);
  const known = lists.get(concordance);
  if (known?.key === key) return known.lines;
  const byDate = concordance.ids.flatMap((id) => concordance.lines.get(id) ?? []);
  const unseen = unseenOnly ? byDate.filter((line) => line.seenId === null) : byDate;
  const outlets = sort === "outlet" || filter.trim() !== "" ? outletsOf(db, concordance.ids) : new Map<ArticleId, string>();
  const made = sortLines(filterLines(unseen, filter, outlets), sort, outlets);
  lists.set(concordance, { key, lines: made });
  return made;
}

function filterLines(lines: readonly KeptLine[], filter: string, outlets: ReadonlyMap<ArticleId, string>): readonly KeptLine[] {
  const words = foldLetters(filter)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return lines;
  return lines.filter((line) => {
    const held = foldLetters(`${line.text}\n${outlets.get(line.articleId) ?? ""}`);
    return words.every((word) => held.includes(word));
  });
}

function sortLines(
  lines: readonly KeptLine[],
  sort: ConcordanceRequest["sort"],
  outlets: ReadonlyMap<ArticleId, string>,
): readonly KeptLine[] {
  if (sort === "date") return lines;
  if (sort === "outlet") {
    const collator = new Intl.Collator(undefined, { sensitivity: "base" });
    const names = [...new Set(outlets.values())].toSorted(collator.compare);
    const ranks = new Map(names.map((name, rank) => [name, rank]));
    const rankOf = (line: KeptLine): number => ranks.get(outlets.get(line.articleId) ?? "") ?? names.length;
    return lines.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
  // Folded words are compared by their letters' numbers, which is the alphabet's order in most scripts: many times faster than to collate.
  const keys = lines.map((line, at) => `${keyOf(line, sort)}\0${String(at).padStart(7, "0")}`).sort();
  return keys.flatMap((key) => lines[Number(key.slice(-7))] ?? []);
}

function keyOf(line: KeptLine, sort: "left" | "right" | "hit"): string {
  const { left, hit, right } = contextIn(line);
  if (sort === "left") return `${leftKey(left)}\n${rightKey(right)}`;
  return sort === "right" ? `${rightKey(right)}\n${leftKey(left)}` : `${foldLetters(hit)}\n${rightKey(right)}`;
}

function outletsOf(db: Database, ids: readonly ArticleId[]): Map<ArticleId, string> {
  const rows = sql<{ id: ArticleId; name: string }>(
    db,
    "SELECT a.id, o.name FROM json_each(?) wanted JOIN articles a ON a.id = wanted.value JOIN outlets o ON o.id = a.outlet_id",
  ).all(JSON.stringify(ids));
  return new Map(rows.map((each) => [each.id, each.name]));
}

function withFacts(db: Database, lines: readonly KeptLine[]): ConcordanceLine[] {
  const ids = [...new Set(lines.map((line) => line.articleId))];
  const facts = sql<{ id: ArticleId } & Pick<ConcordanceLine, "outlet" | "day">>(
    db,
    `SELECT a.id, o.name AS outlet, a.day FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id
    WHERE a.id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(ids));
  const byId = new Map(facts.map((each) => [each.id, each]));
  return lines.map((line) => {
    const { outlet = null, day = null } = byId.get(line.articleId) ?? {};
    const { articleId, zone, start, nth, seenId } = line;
    return { articleId, zone, start, nth, ...contextIn(line), outlet, day, seenId };
  });
}
