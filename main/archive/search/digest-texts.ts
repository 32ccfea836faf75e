/** Searches what digests print: headlines, summaries and passages, story by story, and the digests' own names. */
import type { Database } from "better-sqlite3";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { FoundInDigest, FoundInDigests, OwnTextRequest } from "../../../shared/contract/own-texts.ts";
import type { DigestEntry, DigestSection } from "../../../shared/domain/digest.ts";
import type { DigestId } from "../../../shared/domain/ids.ts";
import { ok, type Result } from "../../../shared/domain/result.ts";
import { sql } from "../sql.ts";
import { openTextTest, type TextTest } from "./own-text.ts";
import { inSnapshot } from "./snapshot.ts";
import { cutAround } from "./snippet.ts";
import { readAsked } from "./widened.ts";

interface DigestRow {
  readonly id: DigestId;
  readonly name: string;
  readonly title: string;
  readonly day: string;
  readonly sections: string;
}

/** Those of the latest digest first, in the order of the page. Errors: query-invalid. */
export function findInDigests(db: Database, { query, offset, limit }: OwnTextRequest): Result<FoundInDigests, AppError> {
  const asked = readAsked(db, query);
  if (!asked.ok) return asked;
  return inSnapshot(db, (at) => {
    const test = openTextTest(at, asked.value.node);
    const found = sql<DigestRow>(
      db,
      `SELECT id, name, masthead ->> '$.title' AS title, masthead ->> '$.day' AS day, sections FROM digests
      ORDER BY masthead ->> '$.day' DESC, id DESC`,
    )
      .all()
      .flatMap((row) => inDigest(row, test));
    return ok({ total: found.length, rows: found.slice(offset, offset + limit) });
  });
}

function inDigest({ id, name, title, day, sections }: DigestRow, test: TextTest): FoundInDigest[] {
  const digest = { digestId: id, digest: name, day };
  const kept: DigestSection[] = JSON.parse(sections);
  const entries = kept.flatMap((section) =>
    section.entries
      .filter((entry) => test.holds({ text: textsOf(entry).join("\n\n"), articleId: entry.articleId, tagIds: [] }))
      .map((entry) => ({
        ...digest,
        section: section.title,
        entry: entry.key,
        headline: marked(entry.headline, test),
        text: bestOf(entry, test),
      })),
  );
  const names = [...new Set([name, title, ...kept.map((section) => section.title)])].join(" · ");
  const isNamed = test.find(names).length > 0 && test.holds({ text: names, articleId: null, tagIds: [] });
  return isNamed
    ? [{ ...digest, section: null, entry: null, headline: marked(name, test), text: marked(names, test) }, ...entries]
    : entries;
}

const textsOf = ({ headline, summary, passages }: DigestEntry): string[] => [headline, summary, ...passages.map(({ text }) => text)];

const marked = (text: string, test: TextTest) => ({ text, marks: test.find(text) });

/** The summary or passage with most of the query's words; the first where none has any. */
function bestOf({ summary, passages }: DigestEntry, test: TextTest) {
  const texts = [summary, ...passages.map(({ text }) => text)].filter((text) => text.trim() !== "");
  const cuts = texts.map((text) => cutAround(text, test.find(text)));
  return cuts.reduce((best, cut) => (cut.marks.length > best.marks.length ? cut : best), cuts[0] ?? { text: "", marks: [] });
}
