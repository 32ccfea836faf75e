/** A list of articles as sheets: its lines, and what they were chosen from. */
import type { Sheet } from "../contract/counts.ts";
import type { ListedArticle } from "../contract/search.ts";
import type { CitedQuery } from "../domain/cited-query.ts";
import { citationRows } from "../query/cite.ts";

type Language = "en" | "fr";

const words = {
  en: {
    articles: "Articles",
    taken: "Taken from",
    chosen: "Articles in this table",
    heads: ["Date", "Outlet", "Country", "Language", "Headline", "Byline", "Words", "Read", "Tags", "Address"],
    read: { true: "yes", false: "no" },
  },
  fr: {
    articles: "Articles",
    taken: "Origine",
    chosen: "Articles de ce tableau",
    heads: ["Date", "Média", "Pays", "Langue", "Titre", "Signature", "Mots", "Lu", "Étiquettes", "Adresse"],
    read: { true: "oui", false: "non" },
  },
} as const;

/** What a cell of a spreadsheet holds. */
const longestCell = 32_767;

/** @returns the articles; then the query that found them with its citation, and how many of its articles were chosen */
export function listSheets(articles: readonly ListedArticle[], cited: CitedQuery, language: Language): Sheet[] {
  const say = words[language];
  const lines = articles.map((each) => [
    each.day,
    each.outlet,
    each.country,
    each.language,
    each.headline,
    each.byline,
    each.words,
    say.read[each.read ? "true" : "false"],
    each.tags.join("; "),
    each.url,
  ]);
  const cells = lines.map((line) => line.map((cell) => (typeof cell === "string" ? cell.slice(0, longestCell) : cell)));
  return [
    { name: say.articles, rows: [[...say.heads], ...cells] },
    { name: say.taken, rows: [...citationRows(cited, language).map((row) => [...row]), [say.chosen, articles.length]] },
  ];
}
