/** The last steps that pages and texts share: language, dateline, date, typography. */
import type { Block } from "../../shared/domain/article.ts";
import type { CleanArticle, OutletGuess } from "../../shared/domain/clean-article.ts";
import type { IsoInstant } from "../../shared/domain/time.ts";
import { type DateEvidence, type DateWitness, decidePublished, decideUpdated } from "./date.ts";
import { readDateline } from "./dateline.ts";
import { restoreCapital } from "./headline.ts";
import { languageCode } from "./language-name.ts";
import { dropOuterMarks, setLine } from "./typography.ts";
import { tidyLine } from "./whitespace.ts";

export type LanguageDetector = (text: string) => string | null;

/** An article whose parts are found but not yet set. */
interface RoughArticle {
  readonly headline: string;
  readonly standfirst: string | null;
  readonly byline: string | null;
  readonly blocks: readonly Block[];
  readonly removed: readonly string[];
  readonly witnesses: readonly DateWitness[];
  /** Witnesses of the last change; and of publication, asked only where the others fail. */
  readonly updated: readonly DateWitness[];
  readonly lateWitnesses: () => readonly DateWitness[];
  /** Time zone that the page names as its own. */
  readonly zone: string | null;
  /** Lines about the headline that hold a date, perhaps without its year. */
  readonly dateLines: readonly string[];
  readonly outlet: OutletGuess | null;
  readonly url: string | null;
  /** What the carrier says, as a code, a tag or a name ("Français"). */
  readonly statedLanguage: string | null;
  readonly capturedAt: IsoInstant;
  readonly detectLanguage: LanguageDetector;
}

/** Sets an article for the archive; null if it has neither headline nor text. */
export function finishArticle(rough: RoughArticle): CleanArticle | null {
  const spoken = rough.blocks.filter((block) => block.kind !== "caption").map((block) => block.text);
  const whole = [rough.headline, ...spoken].join("\n");
  if (!/[\p{L}\p{N}]/u.test(whole)) return null;
  const language = rough.detectLanguage(spoken.join("\n") || whole) ?? languageCode(rough.statedLanguage);
  const told = splitAuthorNotes(rough.blocks, rough.byline);
  const { dateline, blocks } = cutDateline(told.story);
  const evidence: DateEvidence = {
    witnesses: [...rough.witnesses, ...datelineWitness(dateline)],
    late: rough.lateWitnesses,
    opening: [...rough.dateLines, dateline ?? "", ...spoken.slice(0, 3)],
    whole,
    zone: rough.zone,
    domain: rough.outlet?.domain ?? null,
    capturedAt: rough.capturedAt,
  };
  const published = decidePublished(evidence);
  const headline = restoreCapital(setLine(rough.headline, language)) || setLine(spoken[0] ?? "", language).slice(0, 200);
  return {
    headline: headline.slice(0, 500),
    standfirst: rough.standfirst ? setLine(rough.standfirst, language) : null,
    byline: rough.byline,
    dateline: dateline ? tidyLine(dateline) : null,
    published,
    updated: decideUpdated(rough.updated, published, evidence),
    language,
    outlet: rough.outlet,
    url: rough.url,
    blocks: blocks.map((block) => setBlock(block, language)).filter((block) => block.text !== ""),
    removed: [...rough.removed, ...told.notes].map(tidyLine).flatMap((text) => (text === "" ? [] : [{ text, at: null, why: null }])),
  };
}

/** "Leonhard Quistorp is an editor of the political desk.": a first or last paragraph that begins with the author's name. */
function splitAuthorNotes(
  blocks: readonly Block[],
  byline: string | null,
): { readonly story: readonly Block[]; readonly notes: readonly string[] } {
  if (!byline) return { story: blocks, notes: [] };
  const name = byline.toLowerCase();
  const first = blocks.find((block) => block.kind === "paragraph");
  const last = blocks.at(-1);
  const isNote = (block: Block): boolean =>
    (block === first || block === last) &&
    block.kind === "paragraph" &&
    block.text.length < (block === last ? 200 : 80) &&
    block.text.toLowerCase().startsWith(name);
  return { story: blocks.filter((block) => !isNote(block)), notes: blocks.filter(isNote).map((block) => block.text) };
}

function cutDateline(blocks: readonly Block[]): { readonly dateline: string | null; readonly blocks: readonly Block[] } {
  const at = blocks.findIndex((block) => block.kind === "paragraph");
  const first = blocks[at];
  const found = first ? readDateline(tidyLine(first.text)) : null;
  if (!first || !found) return { dateline: null, blocks };
  return { dateline: found.text, blocks: blocks.map((block, index) => (index === at ? { ...first, text: found.rest } : block)) };
}

const datelineWitness = (dateline: string | null): DateWitness[] =>
  dateline ? [{ source: "dateline", value: dateline, certainty: "probable" }] : [];

function setBlock(block: Block, language: string | null): Block {
  const text = setLine(block.text, language);
  if (block.kind === "subheading") return { ...block, text: dropOuterMarks(text) };
  return { ...block, text, credit: block.credit ? tidyLine(block.credit) : null };
}
