/** The press review: drafts, the check against the archive, and export. */
import { z } from "zod";
import { selector } from "../domain/annotation.ts";
import { digest, digestFormat, integrityReport } from "../domain/digest.ts";
import { articleId, digestId, dossierId } from "../domain/ids.ts";
import { call } from "./call.ts";
import { articleRow } from "./search.ts";

/** Where a new digest's entries come from. */
export const digestSource = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("empty") }),
  z.object({ kind: z.literal("dossier"), id: dossierId }),
  z.object({ kind: z.literal("articles"), ids: z.array(articleId).min(1).max(500) }),
  /** The newest 500 at most. */
  z.object({ kind: z.literal("search"), query: z.string().max(10_000) }),
]);

export const digestSummary = z.object({
  id: digestId,
  name: z.string(),
  entries: z.number().int(),
  updatedAt: z.iso.datetime(),
});

/** What the program itself prints beside the writer's words, in the language of the page. */
export const printedLines = z.object({
  /** By the entries' keys: "Le Courant (Sarre-Haute) · 10 Nov · FR", then for each passage its own line and the number of its note. */
  entries: z.record(
    z.string(),
    z.object({ source: z.string(), passages: z.array(z.object({ source: z.string(), note: z.number().int() })) }),
  ),
  /** "Le Courant, 10 Nov, par. 3": from note 1 on. */
  notes: z.array(z.string()),
});

export const digestCalls = {
  "digests.list": call(z.object({}), z.array(digestSummary)),
  /** The digest with the rows of every article that it names. */
  "digests.load": call(z.object({ id: digestId }), z.object({ digest, rows: z.array(articleRow) })),
  "digests.create": call(z.object({ name: z.string().min(1).max(200), source: digestSource }), digest),
  "digests.save": call(z.object({ digest }), digest),
  "digests.remove": call(z.object({ id: digestId }), z.null()),
  /** Adds an entry for the article (or a passage to its entry, when a selector is given) to the digest's last section. */
  "digests.addArticle": call(z.object({ id: digestId, articleId, selector: selector.nullable() }), digest),
  "digests.check": call(z.object({ id: digestId }), integrityReport),
  "digests.lines": call(z.object({ id: digestId }), printedLines),
  /** The page as HTML, as it will be exported. */
  "digests.preview": call(z.object({ id: digestId }), z.object({ html: z.string() })),
  /** Shows a save dialog when no path is given; null when it was closed. Refused while a quotation differs from the archive. */
  "digests.export": call(
    z.object({ id: digestId, format: digestFormat, path: z.string().max(4096).nullable() }),
    z.object({ path: z.string() }).nullable(),
  ),
};

export type DigestSource = z.infer<typeof digestSource>;
export type PrintedLines = z.infer<typeof printedLines>;
export type DigestSummary = z.infer<typeof digestSummary>;
