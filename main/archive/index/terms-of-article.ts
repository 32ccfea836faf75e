/** The terms of an article as the text index takes them: by zone, with marks where sentences and paragraphs begin. */
import type { Block } from "../../../shared/domain/article.ts";
import { type Token, tokenise } from "../../../shared/query/terms.ts";
import { type FormsOfTexts, gatherForms } from "../../../shared/words/forms.ts";
import { type ArticleTerms, paragraphMark, sentenceMark } from "./invert.ts";

interface Texts {
  readonly headline: string;
  readonly standfirst: string | null;
  readonly blocks: readonly Block[];
  readonly language: string | null;
}

/** Each block's words are stemmed in its own language. */
export function termsOfArticle({ headline, standfirst, blocks, language }: Texts): ArticleTerms {
  const forms = new Map<string, FormsOfTexts>();
  const take = (text: string, of: string | null): Token[] => {
    const tokens = tokenise(text);
    if (of !== null) formsIn(forms, of).add(text, tokens);
    return tokens;
  };
  const runOf = (text: string): string =>
    take(text, language)
      .map((token) => token.term)
      .join(" ");
  const paragraphsOf = (wanted: (block: Block) => boolean): string =>
    blocks.flatMap((each) => (wanted(each) ? paragraphTerms(each.text, take(each.text, each.language ?? language)) : [])).join(" ");
  return {
    headline: runOf(headline),
    standfirst: runOf(standfirst ?? ""),
    body: paragraphsOf((block) => block.kind !== "caption"),
    captions: paragraphsOf((block) => block.kind === "caption"),
    forms: [...forms].map(([of, gathered]) => ({ language: of, forms: gathered.joined() })),
  };
}

function formsIn(forms: Map<string, FormsOfTexts>, language: string): FormsOfTexts {
  const known = forms.get(language);
  if (known !== undefined) return known;
  const made = gatherForms(language);
  forms.set(language, made);
  return made;
}

/** The terms of a zone without the marks. */
export const wordsOf = (terms: string): string[] =>
  terms.split(" ").filter((each) => each !== "" && each !== sentenceMark && each !== paragraphMark);

const wideStop = /[。！？]/u;
const stop = /[.!?…؟۔।][^\s]*\s/u;

// A single letter and a point is an initial or an abbreviation more often than the end of a sentence.
const endsSentence = (gap: string, before: string): boolean =>
  wideStop.test(gap) || (gap.length > 1 && before.length > 1 && stop.test(gap));

function paragraphTerms(text: string, tokens: readonly Token[]): string[] {
  if (tokens.length === 0) return [];
  const terms = [paragraphMark, sentenceMark];
  let end = -1;
  for (const token of tokens) {
    if (end >= 0 && endsSentence(text.slice(end, token.start), terms.at(-1) ?? "")) terms.push(sentenceMark);
    terms.push(token.term);
    end = token.end;
  }
  return terms;
}
