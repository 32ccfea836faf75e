/** The terms of an article as the text index takes them: by zone, with marks where sentences and paragraphs begin. */
import type { Block } from "../../../shared/domain/article.ts";
import { joinedTerms } from "../../../shared/query/hyphen.ts";
import { type Token, tokenise } from "../../../shared/query/terms.ts";
import { FormsAtHand, type WordForms } from "../../../shared/words/forms.ts";
import { type ArticleTerms, joinedMark, type LanguageForms, paragraphMark, sentenceMark } from "./invert.ts";

interface Texts {
  readonly headline: string;
  readonly standfirst: string | null;
  readonly blocks: readonly Block[];
  readonly language: string | null;
}

/** What the words of an article are to the index, and to whoever counts or compares them. */
interface ArticleWords {
  readonly terms: ArticleTerms;
  readonly forms: readonly LanguageForms[];
  /** The terms of its running text, and of its captions, without the marks. */
  readonly body: readonly string[];
  readonly captions: readonly string[];
}

const everyTime = new FormsAtHand();

/** Each block's words are stemmed in its own language. @param known  where forms are kept at hand; those that it has told are left out */
export function termsOfArticle({ headline, standfirst, blocks, language }: Texts, known: WordForms = everyTime): ArticleWords {
  const forms = new Map<string, Set<string>>();
  const take = (text: string, of: string | null): readonly Token[] => {
    const tokens = tokenise(text);
    if (of === null) return tokens;
    const found = forms.get(of) ?? new Set<string>();
    forms.set(of, found);
    known.gather(text, tokens, of, found);
    return tokens;
  };
  const runOf = (text: string): string => {
    const tokens = take(text, language);
    const joined = joinedIn(text, tokens);
    const terms = tokens.map((token) => token.term);
    return (joined.size === 0 ? terms : terms.flatMap((term, at) => [...(joined.get(at) ?? []), term])).join(" ");
  };
  const body = new Zone();
  const captions = new Zone();
  const zones = { headline: runOf(headline), standfirst: runOf(standfirst ?? "") };
  for (const { kind, text, language: own } of blocks) (kind === "caption" ? captions : body).add(text, take(text, own ?? language));
  return {
    terms: { ...zones, body: body.marked.join(" "), captions: captions.marked.join(" ") },
    forms: [...forms].map(([of, found]) => ({ language: of, forms: [...found].join(" ") })).filter((each) => each.forms !== ""),
    body: body.words,
    captions: captions.words,
  };
}

/** What stands before a token, by its number. */
function joinedIn(text: string, tokens: readonly Token[]): ReadonlyMap<number, readonly string[]> {
  const joined = joinedTerms(text, tokens);
  return joined.length === 0 ? noneJoined : new Map(joined.map(({ term, first }) => [first, [joinedMark + term]]));
}
const noneJoined: ReadonlyMap<number, readonly string[]> = new Map();

const isWideStop = (unit: number): boolean => unit === 0x3002 || unit === 0xff01 || unit === 0xff1f;
const wideStop = /[。！？]/u;
const stop = /[.!?…؟۔।][^\s]*\s/u;

// A single letter and a point is an initial or an abbreviation more often than the end of a sentence.
const endsSentence = (gap: string, before: string): boolean => wideStop.test(gap) || (before.length > 1 && stop.test(gap));

/** The paragraphs of a zone: their terms, with and without the marks. */
class Zone {
  readonly marked: string[] = [];
  readonly words: string[] = [];

  add(text: string, tokens: readonly Token[]): void {
    if (tokens.length === 0) return;
    this.marked.push(paragraphMark, sentenceMark);
    const joined = joinedIn(text, tokens);
    let end = -1;
    let before = "";
    let at = 0;
    for (const { term, start, end: next } of tokens) {
      // Most gaps are one space.
      const gap = end < 0 ? 0 : start - end;
      if (gap === 1 ? isWideStop(text.charCodeAt(end)) : gap > 1 && endsSentence(text.slice(end, start), before))
        this.marked.push(sentenceMark);
      if (joined.size > 0) this.marked.push(...(joined.get(at++) ?? []));
      this.marked.push(term);
      this.words.push(term);
      before = term;
      end = next;
    }
  }
}
