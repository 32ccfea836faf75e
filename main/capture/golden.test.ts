/** Every sample with an expectation beside it comes out as expected. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { CleanArticle } from "../../shared/domain/clean-article.ts";
import { detectLanguage } from "../analyse/language.ts";
import { cleanDocument } from "../clean/clean.ts";
import { readCapture } from "./registry.ts";

const samples = new URL("../../samples/", import.meta.url);

const expectation = z.object({
  headline: z.string(),
  byline: z.string().nullable().optional(),
  dateline: z.string().nullable().optional(),
  date: z.string().nullable().optional(),
  dateCandidates: z.array(z.string()).optional(),
  outlet: z.string().nullable().optional(),
  language: z.string().optional(),
  authors: z.array(z.string()).optional(),
  verdict: z.string().optional(),
  paragraphs: z.number().optional(),
  subheadings: z.array(z.string()).optional(),
  captions: z.array(z.object({ text: z.string(), credit: z.string().nullable() })).optional(),
  absent: z.array(z.string()).optional(),
  present: z.array(z.string()).optional(),
});

/** Marks of quotation, the first capital and white space are set by cleaning; expectations quote the capture. */
const plain = (text: string): string =>
  text
    .replace(/[“”„«»"‟]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();

async function cleanSample(name: string): Promise<CleanArticle> {
  const read = await readCapture(readFileSync(new URL(`captures/${name}`, samples)), name, "2026-11-24T08:00:00.000Z");
  const [document] = read.ok ? read.value.documents : [];
  if (!document) throw new Error(`${name}: no document`);
  const cleaned = cleanDocument(document, detectLanguage);
  if (!cleaned.ok) throw new Error(`${name}: ${cleaned.error.kind}`);
  return cleaned.value;
}

const captures = readdirSync(new URL("captures/", samples));
const cases = readdirSync(new URL("expected/", samples)).flatMap((file) => {
  const capture = captures.find((name) => name.replace(/\.\w+$/, "") === file.replace(/\.json$/, ""));
  return capture ? [{ file, capture }] : [];
});

describe("the samples", () => {
  it.each(cases)("$capture comes out as expected", async ({ file, capture }) => {
    const json: unknown = JSON.parse(readFileSync(new URL(`expected/${file}`, samples), "utf8"));
    const expected = expectation.parse(json);
    const article = await cleanSample(capture);
    expect(summarise(article, expected)).toEqual(toSummary(expected));
  });
});

type Expectation = z.infer<typeof expectation>;

function toSummary(expected: Expectation): Record<string, unknown> {
  return {
    ...expected,
    headline: plain(expected.headline),
    dateline: expected.dateline ? plain(expected.dateline) : expected.dateline,
    outlet: expected.outlet ? plain(expected.outlet) : expected.outlet,
    subheadings: expected.subheadings?.map(plain),
    captions: expected.captions?.map(({ text, credit }) => ({ text: plain(text), credit: credit ? plain(credit) : null })),
    absent: [],
    present: expected.present?.map(plain),
  };
}

/** The article's side of each field that the expectation has. */
function summarise(article: CleanArticle, expected: Expectation): Record<string, unknown> {
  const shown = plain(article.blocks.map((block) => block.text).join(" "));
  const textsOf = (kind: string): string[] => article.blocks.filter((block) => block.kind === kind).map((block) => plain(block.text));
  const all: Record<keyof Expectation, unknown> = {
    headline: plain(article.headline),
    byline: article.byline,
    dateline:
      article.dateline && expected.dateline && plain(article.dateline).startsWith(plain(expected.dateline))
        ? plain(expected.dateline)
        : article.dateline,
    date: article.published.day,
    dateCandidates: article.published.candidates.map((each) => each.day),
    outlet: article.outlet?.name ? plain(article.outlet.name) : null,
    language: article.language,
    authors: article.authors,
    verdict: article.verdict,
    paragraphs: article.blocks.filter((block) => block.kind === "paragraph").length,
    subheadings: textsOf("subheading"),
    captions: article.blocks
      .filter((block) => block.kind === "caption")
      .map(({ text, credit }) => ({ text: plain(text), credit: credit ? plain(credit) : null })),
    absent: (expected.absent ?? []).map(plain).filter((text) => shown.includes(text)),
    present: (expected.present ?? []).map(plain).filter((text) => shown.includes(text)),
  };
  const asked = Object.keys(toSummary(expected));
  return Object.fromEntries(
    Object.entries(all)
      .filter(([key]) => asked.includes(key))
      .map(([key, value]) => [key, key in expected || key === "absent" ? value : undefined]),
  );
}
