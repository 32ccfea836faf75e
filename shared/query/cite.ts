/** Citations of queries: made when a count is taken, said in a line or in rows beside the count. */
import { type ArchiveState, type CitedQuery, queryToRepeat } from "../domain/cited-query.ts";
import { parseQuery } from "./parse.ts";
import { pinDays } from "./pin.ts";
import { printQuery } from "./print.ts";
import { type Kin, widen } from "./widen.ts";

type Language = "en" | "fr";

/**
 * @param now  when it was asked, which also says what `7d` means in it
 * @param kin  what stood for its words, so that the same words are asked for again
 */
export function citeQuery(query: string, total: number, archive: ArchiveState, now: Date, kin: readonly Kin[] = []): CitedQuery {
  const read = parseQuery(query, now);
  const asked = read.ok ? widen(read.value, kin) : null;
  const printed = asked === null ? query.trim() : printQuery(pinDays(asked));
  return { query, understoodAs: printed === query.trim() ? null : printed, total, ranAt: now.toISOString(), archive };
}

const words = {
  en: {
    query: "Query",
    understoodAs: "Understood as",
    total: "Articles found",
    ranAt: "Asked",
    archive: "Archive",
    articles: "Articles in the archive",
    fingerprint: "State of the archive",
    everything: "everything",
    found: (n: number) => (n === 1 ? "1 article" : `${n} articles`),
    holding: (n: number) => (n === 1 ? "1 article" : `${n} articles`),
    state: "state",
    quote: (text: string) => `“${text}”`,
  },
  fr: {
    query: "Requête",
    understoodAs: "Comprise comme",
    total: "Articles trouvés",
    ranAt: "Posée",
    archive: "Archives",
    articles: "Articles dans les archives",
    fingerprint: "État des archives",
    everything: "tout",
    found: (n: number) => (n < 2 ? `${n} article` : `${n} articles`),
    holding: (n: number) => (n < 2 ? `${n} article` : `${n} articles`),
    state: "état",
    quote: (text: string) => `« ${text} »`,
  },
} as const;

/** `“restraint OR retenue”: 214 articles · 24 Nov 2026, 16:45 UTC · Press, 12345 articles, state 4f1c-09ab-77e2` */
export function sayCitation(cited: CitedQuery, language: Language): string {
  const say = words[language];
  const asked = queryToRepeat(cited).trim();
  return [
    `${asked === "" ? say.everything : say.quote(asked)}: ${say.found(cited.total)}`,
    sayMoment(cited.ranAt, language),
    sayArchive(cited.archive, language),
  ].join(" · ");
}

/** `Press, 12345 articles, state 4f1c-09ab-77e2` */
export function sayArchive({ name, articles, fingerprint }: ArchiveState, language: Language): string {
  const say = words[language];
  return `${name}, ${say.holding(articles)}, ${say.state} ${fingerprint}`;
}

/** `24 Nov 2026, 16:45 UTC`: exact and without a zone to guess, since it leaves this computer. */
export function sayMoment(instant: string, language: Language): string {
  const at = new Date(instant);
  const day = at.toLocaleDateString(language === "en" ? "en-GB" : language, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  return `${day}, ${instant.slice(11, 16)} UTC`;
}

/** The citation as rows of a table: its part, then what it is. */
export function citationRows(cited: CitedQuery, language: Language): (readonly [string, string | number])[] {
  const say = words[language];
  return [
    [say.query, cited.query],
    ...(cited.understoodAs === null ? [] : [[say.understoodAs, cited.understoodAs] as const]),
    [say.total, cited.total],
    ...stateRows(cited.ranAt, cited.archive, language),
  ];
}

/** When and of which state of which archive: what all queries of one export have in common. */
export function stateRows(ranAt: string, archive: ArchiveState, language: Language): (readonly [string, string | number])[] {
  const say = words[language];
  return [
    [say.ranAt, ranAt],
    [say.archive, archive.name],
    [say.articles, archive.articles],
    [say.fingerprint, archive.fingerprint],
  ];
}
