/** CSL-JSON, the form in which reference managers hand on their items (Citation Style Language 1.0). */
import { z } from "zod";
import type { DocumentHints, SourceDocument } from "../../../shared/domain/clean-article.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import type { Refusal } from "../format.ts";
import { parseJson } from "../json.ts";
import { plainMarkup } from "../markup.ts";
import { type Citation, citationDocuments, partialDate } from "./citation.ts";

const text = z.string().nullish().catch(null);
const part = z.union([z.string(), z.number()]);
const name = z.object({ family: text, given: text, literal: text }).loose();
const date = z
  .object({ "date-parts": z.array(z.array(part)).nullish().catch(null), raw: text, literal: text })
  .nullish()
  .catch(null);

const item = z.object({
  type: z.string(),
  title: z.string(),
  author: z.array(name).nullish().catch(null),
  issued: date,
  "container-title": text,
  publisher: text,
  language: text,
  URL: text,
  abstract: text,
});

const items = z.union([
  z.array(item).min(1),
  z.object({ items: z.array(item).min(1) }).transform((list) => list.items),
  item.transform((one) => [one]),
]);

export const isCsl = (text: string): boolean =>
  /^\s*[[{]/.test(text) && /"(?:container-title|date-parts|issued)"\s*:/.test(text) && items.safeParse(parseJson(text)).success;

/** The items of a list. Never throws. */
export function readCsl(text: string, hints: DocumentHints): Result<readonly SourceDocument[], Refusal> {
  const read = items.safeParse(parseJson(text));
  if (!read.success) return err({ kind: "csl-broken" });
  return ok(citationDocuments(read.data.map(toCitation), hints));
}

function toCitation(each: z.infer<typeof item>): Citation {
  return {
    headline: plainMarkup(each.title),
    byline: (each.author ?? []).map((one) => one.literal ?? [one.given, one.family].filter(Boolean).join(" ")).join(", "),
    date: dateOf(each.issued),
    outlet: each["container-title"] ?? each.publisher ?? undefined,
    language: each.language ?? undefined,
    url: each.URL ?? undefined,
    abstract: each.abstract ? plainMarkup(each.abstract) : undefined,
  };
}

function dateOf(issued: z.infer<typeof date>): string | undefined {
  const [year, month, day] = issued?.["date-parts"]?.[0] ?? [];
  return partialDate(year, month, day) ?? issued?.raw ?? issued?.literal ?? undefined;
}
