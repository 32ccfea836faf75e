/** What a capture is worth: a whole article, a part of one, or none. Pure judgement over what the page says and what cleaning kept. */
import type { Block, Verdict } from "../../shared/domain/article.ts";
import { isPlaceholder } from "./placeholder.ts";
import { findPhrase, phrases } from "./verdict-phrase.ts";

/** What a page shows and says of itself. */
export interface PageFacts {
  /** Title and headline, as they stand. */
  readonly titles: readonly string[];
  readonly url: string | null;
  /** Types in JSON-LD and og:type, lower case. */
  readonly types: ReadonlySet<string>;
  /** schema.org's isAccessibleForFree; null where the page does not say. */
  readonly isFree: boolean | null;
  /** Words of the article as the page counts them; null where it does not say. */
  readonly statedWords: number | null;
  /** Letters of all lines, and of those in links. */
  readonly letters: number;
  readonly linkedLetters: number;
  /** Headings that are links: teasers of other stories. */
  readonly linkedHeadings: number;
  /** Headings of the first rank: an article has one. */
  readonly mainHeadings: number;
  /** The source ends before its last element does. */
  readonly isCut: boolean;
}

/** A plain text says nothing of itself but its first line. */
export const textFacts = (headline: string, url: string | null, letters: number): PageFacts => ({
  titles: [headline],
  url,
  types: new Set(),
  isFree: null,
  statedWords: null,
  letters,
  linkedLetters: 0,
  linkedHeadings: 0,
  mainHeadings: 1,
  isCut: false,
});

interface CaptureFacts extends PageFacts {
  /** Lines that cleaning removed. */
  readonly removed: readonly string[];
}

interface Judgement {
  readonly verdict: Verdict;
  /** The words, the field or the count that decided, as they stand on the page; null where nothing speaks against the whole. */
  readonly reason: string | null;
}

interface Story {
  readonly letters: number;
  readonly words: number;
  readonly paragraphs: readonly string[];
  readonly captions: number;
  readonly lines: readonly string[];
}

/** A text with less prose than this is hardly an article, when something speaks against it. */
const stubLetters = 900;
const tinyLetters = 140;

/** Judges a capture. The first that holds: error, consent, live blog, gallery, paywall, index, no text, truncated; else complete. */
export function judgeCapture(facts: CaptureFacts, blocks: readonly Block[]): Judgement {
  const story = measure(blocks);
  const judges = [judgeError, judgeConsent, judgeLive, judgeGallery, judgePaywall, judgeIndex, judgeEmpty, judgeCut];
  for (const judge of judges) {
    const found = judge(facts, story);
    if (found) return found;
  }
  return { verdict: "complete", reason: null };
}

function measure(blocks: readonly Block[]): Story {
  const prose = blocks.filter((block) => block.kind !== "caption" && block.kind !== "subheading").map((block) => block.text);
  return {
    letters: prose.reduce((sum, text) => sum + lengthOf(text), 0),
    // Few verdicts hang on it.
    get words() {
      return prose.reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
    },
    paragraphs: prose,
    captions: blocks.filter((block) => block.kind === "caption").length,
    lines: blocks.map((block) => block.text),
  };
}

/** A character of Chinese or Japanese says what three letters of an alphabet do. */
const lengthOf = (text: string): number =>
  text.length + 2 * (/[\u3040-\u9FFF]/.test(text) ? (text.match(/[\u3040-\u30FF\u3400-\u9FFF]/g)?.length ?? 0) : 0);

type Judge = (facts: CaptureFacts, story: Story) => Judgement | null;

const judgeError: Judge = (facts, story) => {
  if (story.letters >= stubLetters) return null;
  const said = findPhrase(phrases.error, facts.titles) ?? (story.letters < 400 ? findPhrase(phrases.error, story.lines) : null);
  return said === null ? null : { verdict: "error", reason: said };
};

/** A wall speaks of consent in more than one line, and there is nothing behind it. */
const judgeConsent: Judge = (facts, story) => {
  if (story.letters >= stubLetters * 1.5) return null;
  const lines = [...facts.titles, ...story.lines, ...facts.removed];
  const spoken = lines.filter((line) => phrases.consent.test(line));
  const own = story.paragraphs.filter((text) => !phrases.consent.test(text)).reduce((sum, text) => sum + text.length, 0);
  const isWall = spoken.length >= 2 && lines.some((line) => phrases.agree.test(line)) && own < stubLetters / 2;
  return isWall ? { verdict: "consent", reason: spoken[0]?.slice(0, 160) ?? null } : null;
};

const entryTime = /^(?:[^\p{L}\d]{0,3})\d{1,2}[:.h]\d{2}(?:\s?(?:[ap]\.?m\.?|uhr|gmt|bst|cet|et))?(?=$|\s|[–—|-])/iu;
const liveEntries = 6;

const judgeLive: Judge = ({ types, url, titles, removed, linkedHeadings }, story) => {
  if (types.has("liveblogposting")) return { verdict: "live-blog", reason: "LiveBlogPosting" };
  const entries = [...story.lines, ...removed].filter((line) => entryTime.test(line)).length;
  const named =
    findPhrase(phrases.live, titles) ?? /\/live(?:blog|-blog|-ticker|-updates?|ticker|-news)?(?:[/-]|$)/i.exec(url ?? "")?.[0] ?? null;
  if (named !== null && entries >= 3) return { verdict: "live-blog", reason: named };
  const inStory = story.lines.filter((line) => entryTime.test(line)).length;
  return inStory >= liveEntries && linkedHeadings < inStory
    ? { verdict: "live-blog", reason: `${inStory} × ${story.lines.find((line) => entryTime.test(line))?.slice(0, 20)}` }
    : null;
};

const mediaTypes = [
  "imagegallery",
  "mediagallery",
  "videoobject",
  "video",
  "video.other",
  "video.movie",
  "video.episode",
  "podcastepisode",
  "audioobject",
];

const judgeGallery: Judge = ({ types, url }, story) => {
  if (story.captions >= 5 && story.captions > story.paragraphs.length) return { verdict: "gallery", reason: `${story.captions} captions` };
  if (story.letters >= stubLetters) return null;
  const isArticle = [...types].some((type) => /(?:article|posting)$/.test(type));
  const type = mediaTypes.find((each) => types.has(each));
  const path =
    /\/(?:video|videos|watch|gallery|galleries|galerie|diaporama|fotostrecke|fotogaleria|photos|pictures|slideshow|podcasts?|audio)\//i.exec(
      url ?? "",
    )?.[0];
  if (type && (!isArticle || path || story.letters < stubLetters / 2)) return { verdict: "gallery", reason: type };
  return path ? { verdict: "gallery", reason: path } : null;
};

/** Pages of one article may set every teaser as a heading of the first rank; no article has a screenful of them. */
const manyMainHeadings = 40;
const indexTypes = ["collectionpage", "searchresultspage", "itemlist", "profilepage"];

/** Many linked headings and little prose of its own: a front page, a section, a list of search results. */
const judgeIndex: Judge = (facts, story) => {
  if (facts.mainHeadings >= manyMainHeadings) return { verdict: "index", reason: `${facts.mainHeadings} main headings` };
  const isFront = facts.url !== null && /^https?:\/\/[^/]+\/?(?:index\.\w+)?(?:\?.*)?$/.test(facts.url);
  if (isFront && facts.linkedHeadings >= 8) return { verdict: "index", reason: facts.url };
  if (facts.letters === 0 || story.letters >= stubLetters * 2) return null;
  const isArticle = [...facts.types].some((type) => /(?:newsarticle|reportage\w*|blogposting|^article)$/.test(type));
  if (isArticle) return null;
  const type = indexTypes.find((each) => facts.types.has(each));
  const share = facts.linkedLetters / facts.letters;
  if (isFront && facts.linkedHeadings >= 4) return { verdict: "index", reason: facts.url };
  if (type && facts.linkedHeadings >= 4 && story.letters < stubLetters) return { verdict: "index", reason: type };
  const isList = facts.linkedHeadings >= 8 && (share > 0.35 || story.letters < stubLetters / 2) && story.letters < stubLetters;
  return isList ? { verdict: "index", reason: `${facts.linkedHeadings} linked headings` } : null;
};

const judgePaywall: Judge = (facts, story) => {
  const said = findPhrase(phrases.remainder, [...story.lines, ...facts.removed]);
  if (said !== null) return { verdict: "paywall", reason: said };
  const isShort = story.letters < stubLetters * 2.5 && (facts.statedWords === null || story.words < facts.statedWords * 0.8);
  if (!isShort) return null;
  const filler = facts.removed.find(isPlaceholder);
  if (filler !== undefined) return { verdict: "paywall", reason: filler.slice(0, 160) };
  const asked = findPhrase(phrases.subscribe, [...story.lines, ...facts.removed]);
  if (asked !== null && (facts.isFree === false || story.letters < stubLetters * 1.7)) return { verdict: "paywall", reason: asked };
  return facts.isFree === false && story.letters < stubLetters * 1.4 ? { verdict: "paywall", reason: "isAccessibleForFree: false" } : null;
};

const judgeEmpty: Judge = (_facts, story) =>
  story.letters < tinyLetters && story.paragraphs.every((text) => lengthOf(text) < tinyLetters / 2 || !/[.!?…。؟।]/.test(text))
    ? { verdict: "no-text", reason: `${story.words} words` }
    : null;

/** Ends with three points or "read more", holds far fewer words than the page counts, or stops in the middle of a file that does. */
const judgeCut: Judge = (facts, story) => {
  const last = story.paragraphs.at(-1) ?? "";
  const end = last.slice(-80);
  if (/(?:\[(?:…|\.\.\.|\+\d+ chars)\]|\((?:…|\.\.\.)\))\s*$/.test(last)) return { verdict: "truncated", reason: end };
  const more = findPhrase(phrases.readOn, [end]);
  if (more !== null) return { verdict: "truncated", reason: more };
  if (story.paragraphs.length <= 3 && story.letters < stubLetters && /(?:…|\.\.\.)\s*$/.test(last))
    return { verdict: "truncated", reason: end };
  if (facts.statedWords !== null && facts.statedWords > 120 && story.words < facts.statedWords * 0.5)
    return { verdict: "truncated", reason: `${story.words} / ${facts.statedWords} words` };
  return facts.isCut && !/[.!?…。؟।"”»“)]\s*$/.test(last) ? { verdict: "truncated", reason: end } : null;
};
