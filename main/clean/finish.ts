/** The last steps that pages and texts share: language, dateline, date, typography. */
import type { Block } from "../../shared/domain/article.ts";
import type { CleanArticle, OutletGuess } from "../../shared/domain/clean-article.ts";
import type { IsoInstant } from "../../shared/domain/time.ts";
import { type BlockTeller, type LanguageDetector, mainLanguage, rememberBlocks } from "./block-language.ts";
import { readSignature } from "./byline.ts";
import { type DateEvidence, type DateWitness, decidePublished, decideUpdated } from "./date.ts";
import { readDateline } from "./dateline.ts";
import { restoreCapital } from "./headline.ts";
import { languageCode } from "./language-name.ts";
import { isSameName } from "./name.ts";
import { creditPeople } from "./people.ts";
import { blocksOf, type Piece, removed, removedOf } from "./piece.ts";
import { readsDayFirst } from "./place-clock.ts";
import { dropOuterMarks, setLine } from "./typography.ts";
import { judgeCapture, type PageFacts } from "./verdict.ts";
import { tidyLine } from "./whitespace.ts";

/** An article whose parts are found but not yet set. */
export interface RoughArticle {
  readonly headline: string;
  readonly standfirst: string | null;
  readonly byline: string | null;
  /** All lines of the document in their order, kept and removed. */
  readonly pieces: readonly Piece[];
  readonly witnesses: readonly DateWitness[];
  /** Witnesses of the last change; and of publication, asked only where the others fail. */
  readonly updated: readonly DateWitness[];
  readonly lateWitnesses: () => readonly DateWitness[];
  /** Time zone that the page names as its own. */
  readonly zone: () => string | null;
  /** Lines about the headline that hold a date, perhaps without its year. */
  readonly dateLines: readonly string[];
  readonly outlet: OutletGuess | null;
  readonly url: string | null;
  /** What the carrier says, as a code, a tag or a name ("Français"). */
  readonly statedLanguage: string | null;
  readonly capturedAt: IsoInstant;
  readonly facts: PageFacts;
  readonly detectLanguage: LanguageDetector;
}

/** Sets an article for the archive; null if it has neither headline nor text. */
export function finishArticle(rough: RoughArticle): CleanArticle | null {
  const found = blocksOf(rough.pieces);
  const told = found.filter((block) => block.kind !== "caption");
  const spoken = told.map((block) => block.text);
  const whole = [rough.headline, ...spoken].join("\n");
  if (!/[\p{L}\p{N}]/u.test(whole)) return null;
  const begins = rough.detectLanguage(spoken.join("\n") || whole) ?? languageCode(rough.statedLanguage);
  const tell = rememberBlocks(rough.detectLanguage);
  const language = mainLanguage(told, begins, tell);
  const signed = rough.byline === null ? takeSignature(rough.pieces) : { byline: rough.byline, pieces: rough.pieces };
  const credited = signed.byline === null ? null : creditPeople(signed.byline);
  const { dateline, agency, pieces } = cutDateline(dropAuthorNotes(signed.pieces, credited?.byline ?? null));
  // "MW / Beit Safwan": what the dateline calls a place is nobody.
  const named = credited?.people.filter((name) => !dateline?.toLowerCase().includes(name.toLowerCase())) ?? [];
  const isPlace = credited !== null && named.length === 0 && credited.people.length > 0;
  const people = named.filter((name) => !isSameName(name, rough.outlet?.name ?? ""));
  const evidence: DateEvidence = {
    witnesses: [...rough.witnesses, ...datelineWitness(dateline)],
    late: rough.lateWitnesses,
    opening: [...rough.dateLines, dateline ?? "", ...spoken.slice(0, 3)],
    whole,
    language,
    dayFirst: readsDayFirst(language, rough.statedLanguage, rough.outlet?.domain ?? null),
    zone: rough.zone,
    domain: rough.outlet?.domain ?? null,
    capturedAt: rough.capturedAt,
  };
  const published = decidePublished(evidence);
  const headline = restoreCapital(setLine(rough.headline, language)) || setLine(spoken[0] ?? "", language).slice(0, 200);
  const set = pieces.flatMap((piece) => setPiece(piece, language, tell));
  const blocks = blocksOf(set);
  const furniture = removedOf(set);
  const { verdict, reason } = judgeCapture({ ...rough.facts, removed: furniture.map((each) => each.text) }, blocks);
  return {
    headline: headline.slice(0, 500),
    standfirst: rough.standfirst ? setLine(rough.standfirst, language) : null,
    byline: isPlace ? credited.agency : (credited?.byline ?? null),
    authors: people,
    agency: agency ?? credited?.agency ?? null,
    dateline: dateline ? tidyLine(dateline) : null,
    published,
    updated: decideUpdated(rough.updated, published, evidence),
    language,
    outlet: rough.outlet,
    url: rough.url,
    blocks,
    removed: furniture,
    verdict,
    verdictReason: reason,
  };
}

/** A last line that is a name, perhaps with a post, signs what has no byline. */
function takeSignature(pieces: readonly Piece[]): { readonly byline: string | null; readonly pieces: readonly Piece[] } {
  const at = pieces.findLastIndex((piece) => piece.kind === "kept");
  const last = pieces[at];
  const paragraphs = blocksOf(pieces).filter((block) => block.kind === "paragraph").length;
  const name = last?.kind === "kept" && last.block.kind === "paragraph" && paragraphs > 2 ? readSignature(last.block.text) : null;
  if (last?.kind !== "kept" || name === null) return { byline: null, pieces };
  return { byline: name, pieces: pieces.with(at, removed(last.block.text, "author")) };
}

/** "Leonhard Quistorp is an editor of the political desk.": a first or last paragraph that begins with the author's name. */
function dropAuthorNotes(pieces: readonly Piece[], byline: string | null): readonly Piece[] {
  if (!byline) return pieces;
  const name = byline.toLowerCase();
  const blocks = blocksOf(pieces);
  const first = blocks.find((block) => block.kind === "paragraph");
  const last = blocks.at(-1);
  const isNote = (block: Block): boolean =>
    (block === first || block === last) &&
    (block.kind === "paragraph" || block.kind === "quote") &&
    block.text.length < (block === last ? 200 : 80) &&
    block.text.toLowerCase().startsWith(name);
  return pieces.map((piece) => (piece.kind === "kept" && isNote(piece.block) ? removed(piece.block.text, "author") : piece));
}

interface CutDateline {
  readonly dateline: string | null;
  readonly agency: string | null;
  readonly pieces: readonly Piece[];
}

function cutDateline(pieces: readonly Piece[]): CutDateline {
  const at = pieces.findIndex((piece) => piece.kind === "kept" && piece.block.kind === "paragraph");
  const first = pieces[at];
  const found = first?.kind === "kept" ? readDateline(tidyLine(first.block.text)) : null;
  if (first?.kind !== "kept" || !found) return { dateline: null, agency: null, pieces };
  return { dateline: found.text, agency: found.agency, pieces: pieces.with(at, { ...first, block: { ...first.block, text: found.rest } }) };
}

const datelineWitness = (dateline: string | null): DateWitness[] =>
  dateline ? [{ source: "dateline", value: dateline, certainty: "probable" }] : [];

/** A line without a letter that people see is none. */
function setPiece(piece: Piece, language: string | null, tell: BlockTeller): Piece[] {
  const set: Piece =
    piece.kind === "kept" ? { ...piece, block: setBlock(piece.block, language, tell) } : { ...piece, text: tidyLine(piece.text) };
  return (set.kind === "kept" ? set.block.text : set.text) === "" ? [] : [set];
}

function setBlock(block: Block, language: string | null, tell: BlockTeller): Block {
  const foreign = tell(block.text, language);
  const text = setLine(block.text, foreign ?? language);
  const marked = foreign === null ? block : { ...block, language: foreign };
  if (block.kind === "subheading") return { ...marked, text: dropOuterMarks(text) };
  return { ...marked, text, credit: block.credit ? tidyLine(block.credit) : null };
}
