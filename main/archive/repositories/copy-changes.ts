/** What a copy did to the words of the one that published first. */
import type { Database } from "better-sqlite3";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import { type Block, runningText } from "../../../shared/domain/article.ts";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import { type Edit, editsBetween } from "../../../shared/likeness/edits.ts";
import { foldText } from "../../../shared/query/terms.ts";
import { sql } from "../sql.ts";
import { familyIdOf, headOf } from "./family.ts";

/** More is read in the texts themselves, laid over each other. */
const mostPassages = 20;

export function findChanges(db: Database, id: ArticleId): CallOutput<"families.changes"> {
  const family = familyIdOf(db, id);
  const firstId = family === null ? undefined : headOf(db, family);
  if (firstId === undefined || firstId === id) return null;
  const [first, copy] = [readText(db, firstId), readText(db, id)];
  if (first === null || copy === null) return null;
  const edits = editsBetween(first.paragraphs, copy.paragraphs).flat();
  const passages = (kind: Edit["kind"]): string[] =>
    edits.flatMap((edit) => (edit.kind === kind ? [edit.text.replaceAll("¶", "").trim()] : [])).filter((text) => text !== "");
  return {
    headline: foldText(first.headline) === foldText(copy.headline) ? null : first.headline,
    cut: passages("cut").slice(0, mostPassages),
    added: passages("added").slice(0, mostPassages),
  };
}

interface Text {
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

function readText(db: Database, id: ArticleId): Text | null {
  const row = sql<{ headline: string; blocks: string }>(db, "SELECT headline, blocks FROM articles WHERE id = ?").get(id);
  if (row === undefined) return null;
  const blocks: Block[] = JSON.parse(row.blocks);
  return { headline: row.headline, paragraphs: runningText(blocks).split("\n") };
}
