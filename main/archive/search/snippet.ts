/** The stretch of a text that says best why it was found, with the words that answer the query marked exactly. */
import type { ArticleRow, Marked } from "../../../shared/contract/search.ts";
import type { Span } from "../../../shared/domain/span.ts";
import type { Place } from "../../../shared/query/hits.ts";
import { jointAfter, type LoadedRow, snippetChars } from "../repositories/article-row.ts";
import type { Marker } from "./marker.ts";

const leadChars = 60;
/** Looking further into a very long text would cost more than a snippet is worth. */
const searchedChars = 100_000;

/** Marks the headline, and cuts the snippet where most of the query's words stand; the standfirst goes first where it has some. */
export function markRow({ row, standfirst, blocks }: LoadedRow, marker: Marker | null): ArticleRow {
  if (marker === null) return row;
  const headline = { text: row.headline.text, marks: marker.find(row.headline.text, "title") };
  let searched = 0;
  let most = 0;
  let best: number | null = null;
  const texts: Part[] = [
    [standfirst ?? "", "lede"],
    ...blocks.map(({ kind, text }): Part => [text, kind === "caption" ? "caption" : "body"]),
  ];
  for (const [at, [text, place]] of texts.entries()) {
    const hits = marker.find(text, place);
    const marks = hits.length > most ? cutAround(text, hits).marks.length : 0;
    if (marks > most) [most, best] = [marks, at];
    searched += text.length;
    if (searched > searchedChars || most >= marker.words) break;
  }
  return { ...row, headline, snippet: best === null ? row.snippet : snippetFrom(texts, best, marker) };
}

type Part = readonly [text: string, place: Place];

/** A text of them; a short one with those after it, or else before it, as a reader meets them. */
function snippetFrom(texts: readonly Part[], best: number, marker: Marker): Marked {
  const lengths = texts.map(([text]) => text.length);
  let [from, to, length] = [best, best + 1, lengths[best] ?? 0];
  // The cut begins somewhere in the first text and is to be as long all the same.
  while (length < 2 * snippetChars && to < texts.length) length += lengths[to++] ?? 0;
  while (length < snippetChars && from > 0) length += lengths[--from] ?? 0;
  let joined = "";
  const marks: Span[] = [];
  for (const [at, [text, place]] of texts.slice(from, to).entries()) {
    if (text === "" || (place === "caption" && from + at !== best)) continue;
    joined += jointAfter(joined);
    marks.push(...marker.find(text, place).map((hit) => ({ start: hit.start + joined.length, end: hit.end + joined.length })));
    joined += text;
  }
  return cutAround(joined, marks);
}

/** The window with the most hits; begins and ends at words, with an ellipsis where text is left out. */
export function cutAround(text: string, hits: readonly Span[]): Marked {
  const start = startOf(text, hits);
  const end = text.length - start <= snippetChars ? text.length : wordEnd(text, start + snippetChars);
  const before = start > 0 ? "…" : "";
  const shift = before.length - start;
  return {
    text: `${before}${text.slice(start, end)}${end < text.length ? "…" : ""}`,
    marks: hits.filter((hit) => hit.start >= start && hit.end <= end).map((hit) => ({ start: hit.start + shift, end: hit.end + shift })),
  };
}

function startOf(text: string, hits: readonly Span[]): number {
  if (text.length <= snippetChars) return 0;
  let best = 0;
  let most = 0;
  for (const [at, hit] of hits.entries()) {
    const within = hits.slice(at).filter((each) => each.end <= hit.start + snippetChars - leadChars).length;
    if (within > most) [most, best] = [within, hit.start];
  }
  // A snippet at the end of a text begins early enough to be as long as another.
  const before = Math.min(best - leadChars, text.length - snippetChars);
  if (before <= 0) return 0;
  const space = text.indexOf(" ", before);
  return space === -1 || space >= best ? best : space + 1;
}

function wordEnd(text: string, at: number): number {
  const space = text.lastIndexOf(" ", at);
  if (space > at - leadChars) return space;
  // A text without spaces is cut between characters, not inside one.
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
