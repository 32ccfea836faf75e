/** What each question's answer shows, so that a change makes only those be asked again. */
import type { CallName } from "../../shared/contract/contract.ts";
import type { Noun } from "../../shared/contract/events.ts";

// A row carries its tags, its annotations' count and its outlet; a query may ask for any of them, for a dossier, or by words that stand for others.
const rows: readonly Noun[] = ["articles", "tags", "annotations", "outlets", "dossiers", "words"];

const shown: { readonly [N in CallName]?: readonly Noun[] } = {
  "app.settings": ["settings"],
  "archive.recent": ["recent"],
  "archive.status": ["articles", "tags", "annotations", "dossiers", "comparisons", "digests", "searches", "outlets"],
  "capture.jobs": ["jobs"],
  "capture.report": ["jobs"],
  "search.run": rows,
  "search.facets": rows,
  "search.ids": rows,
  "search.range": rows,
  "search.rowOfDay": rows,
  "search.effect": rows,
  "search.listed": rows,
  "search.similar": rows,
  "search.fieldValues": rows,
  "search.clauses": rows,
  "search.suggest": rows,
  "search.notes": rows,
  "search.digests": ["digests", ...rows],
  "insight.concordance": rows,
  "insight.trend": rows,
  "searches.list": ["searches", ...rows],
  "searches.rules": ["searches", ...rows],
  "searches.proposals": ["searches", ...rows],
  "searches.history": ["history"],
  "words.sets": ["words"],
  "words.spellings": ["articles"],
  "words.widened": ["words", "articles"],
  "article.load": rows,
  "families.load": ["articles", "outlets"],
  "families.changes": ["articles"],
  "families.translations": ["articles", "outlets"],
  "tags.list": ["tags", "articles"],
  "dossiers.list": ["dossiers", "articles"],
  "dossiers.load": rows,
  "compare.run": rows,
  "compare.list": ["comparisons"],
  "mappings.list": ["mappings"],
  "folders.list": ["folders"],
  "feeds.list": ["feeds"],
  "hosts.list": ["feeds"],
  "outlets.list": ["outlets", "articles"],
  "digests.list": ["digests"],
  "digests.load": ["digests", ...rows],
  "digests.check": ["digests", "articles"],
  "digests.lines": ["digests", "articles"],
  "digests.preview": ["digests", "articles"],
};

/** Whether the answer to the call of this name can be another after a change of these nouns. */
export function isTouched(name: unknown, nouns: readonly Noun[]): boolean {
  const own = Object.entries(shown).find(([each]) => each === name)?.[1];
  return own?.some((noun) => nouns.includes(noun)) ?? false;
}
