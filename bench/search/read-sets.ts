/** Sets of ranked retrieval: documents, queries, and which documents answer which query. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { detectLanguage } from "../../main/analyse/language.ts";
import type { CleanArticle } from "../../shared/domain/clean-article.ts";
import type { Judged } from "./score.ts";

const name = z.union([z.string(), z.number()]).transform(String);
const documentSchema = z.object({ id: name, title: z.string().default(""), text: z.string() });
const querySchema = z.object({ id: name, text: z.string() });

export type SearchDocument = z.infer<typeof documentSchema>;

export interface SearchSet {
  readonly name: string;
  readonly documents: readonly SearchDocument[];
  readonly queries: readonly z.infer<typeof querySchema>[];
  readonly judged: Judged;
}

/**
 * The sets in a folder's sub-folders, by name, or the folder itself where it is one.
 *
 * @param most  queries of each, null for all; judgements of the others are left out
 */
export function readSets(folder: string, most: number | null): SearchSet[] {
  if (!existsSync(folder)) return [];
  const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return ["", ...inside.map((entry) => entry.name).sort()]
    .filter((each) => ["docs.jsonl", "queries.jsonl", "qrels.txt"].every((file) => existsSync(join(folder, each, file))))
    .map((each) => readSet(join(folder, each), each, most));
}

function readSet(folder: string, name: string, most: number | null): SearchSet {
  const queries = linesOf(folder, "queries.jsonl", querySchema).slice(0, most ?? undefined);
  const asked = new Set(queries.map((query) => query.id));
  const judged = new Map<string, Map<string, number>>();
  for (const line of readFileSync(join(folder, "qrels.txt"), "utf8").split("\n")) {
    const [query = "", , document, grade = "1"] = line.trim().split(/\s+/);
    if (document === undefined || (most !== null && !asked.has(query))) continue;
    judged.set(query, (judged.get(query) ?? new Map<string, number>()).set(document, Number(grade)));
  }
  return { name, documents: linesOf(folder, "docs.jsonl", documentSchema), queries, judged };
}

function linesOf<T>(folder: string, file: string, schema: z.ZodType<T>): T[] {
  const lines = readFileSync(join(folder, file), "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => schema.parse(JSON.parse(line)));
}

/** The document as a cleaned article. A headline must not be empty: one without a title gets a dash, which has no word to be found by. */
export function toArticle({ title, text }: SearchDocument): CleanArticle {
  return {
    headline: title.trim() || "–",
    standfirst: null,
    byline: null,
    authors: [],
    agency: null,
    dateline: null,
    published: { day: null, instant: null, certainty: "unknown", evidence: [], candidates: [] },
    updated: null,
    language: detectLanguage(`${title} ${text}`),
    outlet: { name: null, domain: null, evidence: "set" },
    url: null,
    blocks: [{ kind: "paragraph", text, credit: null }],
    removed: [],
    verdict: "complete",
    verdictReason: null,
  };
}
