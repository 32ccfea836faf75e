/** Says in one sentence what a query was understood to ask for. */
import { isTextNode, type QueryNode, type TextNode } from "./ast.ts";
import { isoOf, isoToDay } from "./calendar.ts";
import { type ExplainWords, explainWords } from "./explain-words.ts";
import { type Widened, widen, widenedBy } from "./widen.ts";

/** A run of the sentence; `strong` are the words that the person gave. */
export interface ExplainedPart {
  readonly text: string;
  readonly strong: boolean;
}

const plain = (text: string): ExplainedPart => ({ text, strong: false });
const strong = (text: string): ExplainedPart => ({ text, strong: true });

type Slots = Readonly<Record<string, readonly ExplainedPart[]>>;
interface Voice {
  readonly words: ExplainWords;
  readonly locale: "en" | "fr";
  readonly widened: Widened | null;
}

/** @param widened  what the query finds beside its own words, where that is known */
export function explainQuery(asked: QueryNode | null, locale: "en" | "fr", widened: Widened | null = null): ExplainedPart[] {
  const voice = { words: explainWords[locale], locale, widened };
  const node = widen(asked, widened?.kin ?? []);
  const switches = widenedBy(asked).map((what): QueryNode => ({ kind: "widen", what }));
  if (node === null && switches.length === 0) return [plain(voice.words.all)];
  const clauses = [...(node === null ? [] : node.kind === "and" ? node.children : [node]), ...switches];
  const [words, others] = [
    clauses.filter((each) => each.kind !== "not" && asksForWords(each)),
    clauses.filter((each) => !asksForWords(each)),
  ];
  const excluded = clauses.filter((each) => each.kind === "not" && asksForWords(each));
  const said = [
    ...(words.length > 0 ? [fill(voice.words.with, { a: joined(words, "and", voice) })] : []),
    ...[...others.filter((each) => each.kind !== "not"), ...others.filter((each) => each.kind === "not"), ...excluded].map((each) =>
      say(each, voice),
    ),
  ];
  return [plain(`${voice.words.articles} `), ...said.flatMap((each, at) => (at === 0 ? each : [plain(", "), ...each])), plain(".")];
}

/** Whether it speaks of the text alone. */
function asksForWords(node: QueryNode): boolean {
  if (node.kind === "and" || node.kind === "or") return node.children.every(asksForWords);
  return node.kind === "not" ? asksForWords(node.child) : isTextNode(node);
}

function fill(template: string, slots: Slots): ExplainedPart[] {
  return template.split(/\{(\w)\}/).flatMap((piece, at) => (at % 2 === 1 ? [...(slots[piece] ?? [])] : piece === "" ? [] : [plain(piece)]));
}

/** Brackets only where the sentence would otherwise be read in two ways. */
function joined(nodes: readonly QueryNode[], by: "and" | "or", voice: Voice): ExplainedPart[] {
  if (nodes.length === 1) return nodes.flatMap((only) => say(only, voice));
  return nodes.flatMap((node, at) => [...(at === 0 ? [] : [plain(voice.words[by])]), ...group(node, voice)]);
}

function group(node: QueryNode, voice: Voice): ExplainedPart[] {
  const isJoined = node.kind === "or" || node.kind === "and" || node.kind === "any" || node.kind === "all" || node.kind === "near";
  return isJoined ? [plain("("), ...say(node, voice), plain(")")] : say(node, voice);
}

function say(node: QueryNode, voice: Voice): ExplainedPart[] {
  const { words, locale } = voice;
  if (isTextNode(node)) return sayText(node, voice);
  switch (node.kind) {
    case "field":
      return fill(words.field[node.field], { x: [strong(node.field === "lang" ? languageName(node.value, locale) : node.value)] });
    case "date":
      return sayDate(node.from, node.to, voice);
    case "count":
      return fill(words.count[node.op], { n: [strong(String(node.value))], x: [plain(words.counted[node.what])] });
    case "has":
      return [strong(words.has[node.what])];
    case "is":
      return [strong(words.is[node.what])];
    case "verdict":
      return fill(words.judged, { x: [strong(words.verdict[node.what])] });
    case "widen":
      return fill(
        voice.widened?.kin.some(({ by }) => by === node.what) !== false ? words.widen[node.what] : words.widenNone[node.what],
        {},
      );
    case "not":
      return fill(asksForWords(node.child) ? words.without : words.except, { a: group(node.child, voice) });
    case "and":
    case "or":
      return joined(node.children, node.kind, voice);
  }
}

function sayDate(from: string | null, to: string | null, { words: { date }, locale }: Voice): ExplainedPart[] {
  const last = to === null ? "" : isoOf(isoToDay(to) - 1);
  const template = from === null ? date.to : to === null ? date.from : from === last ? date.day : date.period;
  const end = from === null ? to : last;
  return fill(template, { a: [strong(sayDay(from, locale))], b: [strong(sayDay(end, locale))] });
}

/** "1 November 2026", "1er novembre 2026"; empty for an open end. */
function sayDay(day: string | null, locale: "en" | "fr"): string {
  if (day === null || day === "") return "";
  const said = dayFormats[locale].format(new Date(`${day}T00:00:00Z`));
  return locale === "fr" ? said.replace(/^1 /, "1er ") : said;
}

const dayFormat = (locale: string) => new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const dayFormats = { en: dayFormat("en-GB"), fr: dayFormat("fr") } as const;

/** "French" for fr; what is no code stays as it was typed. */
function languageName(code: string, locale: "en" | "fr"): string {
  if (!/^[a-z]{2,3}$/i.test(code)) return code;
  return new Intl.DisplayNames([locale], { type: "language" }).of(code.toLowerCase()) ?? code;
}

function sayText(node: TextNode, voice: Voice): ExplainedPart[] {
  const { text, zone } = voice.words;
  switch (node.kind) {
    case "term":
      return sayTerm(node, voice);
    case "exact":
    case "phrase":
    case "pattern":
      return fill(text[node.kind], { x: [strong(node.text)] });
    case "prefix":
      return fill(node.terms.length > 1 ? text.phrasePrefix : text.prefix, { x: [strong(node.text)] });
    case "fuzzy":
      return fill(text.fuzzy[node.distance], { x: [strong(node.text)] });
    case "near":
      return fill(nearTemplate(node, voice.words), {
        a: node.left.kind === "near" ? sayText(node.left, voice) : group(node.left, voice),
        b: group(node.right, voice),
        n: [strong(String(node.distance))],
      });
    case "any":
    case "all":
      return joined(node.children, node.kind === "any" ? "or" : "and", voice);
    case "zone":
      return fill(zone[node.zone], { a: group(node.child, voice) });
    case "first":
      return fill(text.first, { a: group(node.child, voice), n: [strong(String(node.words))] });
    case "atleast":
      return fill(text.atleast, { a: group(node.child, voice), n: [strong(String(node.count))] });
  }
}

function sayTerm({ term, text: typed }: Extract<TextNode, { kind: "term" }>, { words, widened }: Voice): ExplainedPart[] {
  const found = widened?.compounds.find((each) => each.term === term);
  if (found === undefined) return [strong(typed)];
  const listed = found.words.flatMap((word, at) => (at === 0 ? [strong(word)] : [plain(", "), strong(word)]));
  const more = found.more === 0 ? [] : fill(words.text.more, { n: [plain(String(found.more))] });
  return fill(words.text.compounds, { x: [strong(typed)], a: [...listed, ...more] });
}

function nearTemplate({ unit, ordered, distance }: Extract<TextNode, { kind: "near" }>, { near }: ExplainWords): string {
  if (unit === "sentence") return ordered ? near.sentenceOrdered : near.sentence;
  if (unit === "paragraph") return ordered ? near.paragraphOrdered : near.paragraph;
  if (distance === 1) return ordered ? near.adjacent : near.beside;
  return ordered ? near.ordered : near.any;
}
