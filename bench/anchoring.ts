/**
 * Passages found again in texts that changed.
 *
 * Real annotations of the folder's pages (`NAME.html` with `NAME.json` of Hypothesis) are anchored on the page's text. Then passages of 3 to
 * 40 words are drawn (seed 2026) from the pages, from our own generated articles and, where the set `news-load` lies beside the folder, from
 * its wire stories; their texts are changed (anchoring/perturb.ts), and each passage is looked for in its changed text. A passage found is
 * exact when it shares nine tenths of its characters with where the passage went; one that was taken out must be lost.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { z } from "zod";
import { anchorSelection } from "../shared/anchor/anchor.ts";
import { describeSpan } from "../shared/anchor/describe.ts";
import type { Selector } from "../shared/domain/annotation.ts";
import { readingText } from "../shared/domain/article.ts";
import type { Span } from "../shared/domain/span.ts";
import { perturbations } from "./anchoring/perturb.ts";
import type { Random } from "./duplicates/plant.ts";
import { readReuters } from "./duplicates/reuters.ts";
import { generateArticles, seeded } from "./generate.ts";

interface Options {
  /** A folder with `*.html` and `*.json`, null if none is known. */
  readonly data: string | null;
  /** How many passages for each kind of change; 400 unless told. */
  readonly size: number | null;
}

const seed = 2026;

const annotationsSchema = z.object({
  rows: z.array(z.object({ target: z.array(z.object({ selector: z.array(z.looseObject({ type: z.string() })) })) })),
});
const quoteSchema = z.object({ exact: z.string(), prefix: z.string().default(""), suffix: z.string().default("") });
const positionSchema = z.object({ start: z.number(), end: z.number() });

interface Counts {
  items: number;
  exact: number;
  lost: number;
  wrong: number;
}

/**
 * Measures and prints; the last line is JSON.
 *
 * @returns the exit code: 0 measured, 2 the set is not there
 */
export async function run({ data, size }: Options): Promise<number> {
  const pages = data !== null && existsSync(data) ? readdirSync(data).filter((file) => file.endsWith(".html")) : [];
  if (data === null || pages.length === 0) {
    console.error("bench anchoring: no folder with *.html and *.json; give --data FOLDER.");
    return 2;
  }
  const annotations = count(pages.flatMap((page) => anchorAnnotations(join(data, page))));
  print("annotations of the pages", annotations);
  const byChange = anchorPerturbed(textsOf(data, pages), size ?? 400);
  const totals = Object.values(byChange).reduce(add, annotations);
  print("all", totals);
  console.log(JSON.stringify({ ...totals, annotations, byChange }));
  return 0;
}

type Outcome = "exact" | "lost" | "wrong";

const count = (outcomes: readonly Outcome[]): Counts => ({
  items: outcomes.length,
  exact: outcomes.filter((each) => each === "exact").length,
  lost: outcomes.filter((each) => each === "lost").length,
  wrong: outcomes.filter((each) => each === "wrong").length,
});

const add = (a: Counts, b: Counts): Counts => ({
  items: a.items + b.items,
  exact: a.exact + b.exact,
  lost: a.lost + b.lost,
  wrong: a.wrong + b.wrong,
});

function print(label: string, { items, exact, lost, wrong }: Counts): void {
  console.log(
    `${label.padEnd(28)} ${items} passages: ${((100 * exact) / Math.max(1, items)).toFixed(1)} % exact, ${lost} lost, ${wrong} wrong`,
  );
}

const pageText = (path: string): string => parseHTML(readFileSync(path, "utf8")).document.documentElement.textContent ?? "";

function anchorAnnotations(page: string): Outcome[] {
  const json = page.replace(/\.html$/, ".json");
  if (!existsSync(json)) return [];
  const text = pageText(page);
  const { rows } = annotationsSchema.parse(JSON.parse(readFileSync(json, "utf8")));
  return rows.flatMap(({ target }) =>
    target.flatMap(({ selector }): Outcome[] => {
      const quote = quoteSchema.safeParse(selector.find(({ type }) => type === "TextQuoteSelector"));
      const position = positionSchema.safeParse(selector.find(({ type }) => type === "TextPositionSelector"));
      if (!quote.success) return [];
      const found = anchorSelection(text, { ...quote.data, ...(position.success ? position.data : { start: 0, end: 1 }) });
      if (found.kind === "orphan") return ["lost"];
      const bare = (words: string): string => words.replace(/\s+/gu, "");
      return [bare(text.slice(found.start, found.end)) === bare(quote.data.exact) ? "exact" : "wrong"];
    }),
  );
}

function textsOf(data: string, pages: readonly string[]): string[] {
  const beside = join(data, "..", "news-load");
  const stories = existsSync(beside) ? readReuters(beside).filter((_, at) => at % 40 === 0) : [];
  const generated = [...generateArticles(100, seed)].map(({ blocks }) => readingText(blocks));
  const texts = [
    ...pages.map((page) => pageText(join(data, page)).replace(/[ \t]+/g, " ")),
    ...generated,
    ...stories.map(({ paragraphs }) => paragraphs.join("\n")),
  ];
  return texts.filter((text) => text.split(/\s+/u).length > 60);
}

function anchorPerturbed(texts: readonly string[], size: number): Record<string, Counts> {
  return Object.fromEntries(
    Object.entries(perturbations).map(([name, perturb]) => {
      const random = seeded(seed);
      const outcomes = Array.from({ length: size }, (_, at): Outcome => {
        const text = texts[at % texts.length] ?? "";
        const passage = drawPassage(text, random);
        const changed = perturb(text, passage, random);
        return judge(changed.text, describeSpan(text, passage.start, passage.end), changed.passage);
      });
      const counts = count(outcomes);
      print(name, counts);
      return [name, counts];
    }),
  );
}

function drawPassage(text: string, random: Random): Span {
  const words = [...text.matchAll(/\S+/gu)];
  const length = 3 + Math.floor(random() * 38);
  const at = Math.floor(random() * (words.length - length));
  const first = words[at];
  const last = words[at + length - 1];
  return { start: first?.index ?? 0, end: (last?.index ?? 0) + (last?.[0].length ?? 1) };
}

function judge(text: string, selector: Selector, expected: Span | null): Outcome {
  const found = anchorSelection(text, selector);
  if (expected === null) return found.kind === "orphan" ? "exact" : "wrong";
  if (found.kind === "orphan") return "lost";
  const shared = Math.min(found.end, expected.end) - Math.max(found.start, expected.start);
  const whole = Math.max(found.end, expected.end) - Math.min(found.start, expected.start);
  return shared >= 0.9 * whole ? "exact" : "wrong";
}
