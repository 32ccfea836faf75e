/** Sentence boundaries against a set of rules: a text each, and its sentences. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { splitSentences } from "../main/analyse/sentences/sentences.ts";

const ruleSchema = z.object({
  id: z.union([z.string(), z.number()]),
  language: z.string(),
  golden: z.boolean(),
  text: z.string(),
  sentences: z.array(z.string()),
});
type Rule = z.infer<typeof ruleSchema>;

interface Options {
  /** A folder with `*.jsonl`, null if none is known. */
  readonly data: string | null;
  /** How many rules at most, null for all. */
  readonly size: number | null;
}

/**
 * Measures and prints; the last line is JSON. A rule holds when the list of sentences is equal, white space apart. References that also clean
 * the text (their words are not the text's) cannot be met by offsets into it: they count as not held in `right`, and are reported apart.
 *
 * @returns the exit code: 0 measured, 2 the set is not there
 */
export async function run({ data, size }: Options): Promise<number> {
  const files = data !== null && existsSync(data) ? readdirSync(data).filter((file) => file.endsWith(".jsonl")) : [];
  if (data === null || files.length === 0) {
    console.error("bench sentences: no folder with *.jsonl; give --data FOLDER.");
    return 2;
  }
  const lines = files.flatMap((file) => readFileSync(join(data, file), "utf8").split("\n"));
  const rules = lines.filter((line) => line.trim() !== "").map((line) => ruleSchema.parse(JSON.parse(line)));
  report(rules.slice(0, size ?? undefined));
  return 0;
}

const bare = (text: string): string => text.replace(/\s+/gu, "");
const cleans = ({ text, sentences }: Rule): boolean => bare(text) !== bare(sentences.join(""));

function holds({ text, language, sentences }: Rule): boolean {
  const found = splitSentences(text, language).map(({ start, end }) => bare(text.slice(start, end)));
  return found.length === sentences.length && found.every((sentence, at) => sentence === bare(sentences[at] ?? ""));
}

function count(rules: readonly Rule[]) {
  return { items: rules.length, right: rules.filter(holds).length };
}

function report(rules: readonly Rule[]): void {
  const all = count(rules);
  const cleaning = rules.filter(cleans);
  const goldenEnglish = count(rules.filter(({ golden, language }) => golden && language === "en"));
  const byLanguage = Object.fromEntries(
    [...Map.groupBy(rules, ({ language }) => language)]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([language, of]) => [language, count(of)]),
  );
  for (const { language, text, sentences } of rules.filter((rule) => !holds(rule) && !cleans(rule)))
    console.log(`${language}: ${JSON.stringify(text.slice(0, 90))} is ${sentences.length}, found ${splitSentences(text, language).length}`);
  const share = ((100 * all.right) / Math.max(1, all.items)).toFixed(1);
  console.log(
    `Sentences: ${all.right} of ${all.items} rules (${share} %), English golden ${goldenEnglish.right} of ${goldenEnglish.items}.`,
  );
  console.log(`${cleaning.length} references also clean the text; without them ${all.right} of ${all.items - cleaning.length}.`);
  console.log(JSON.stringify({ ...all, goldenEnglish, cleaning: cleaning.length, byLanguage }));
}
