/** Words of the archive that may spell one name, in any script: offered to a person who makes a set of them. */
import type { Database } from "better-sqlite3";
import { foldWord } from "../../../shared/query/terms.ts";
import { isNameVariant } from "../../../shared/words/names.ts";
import { inSnapshot, type Snapshot } from "./snapshot.ts";
import { articlesWith } from "./word-counts.ts";

/** A large vocabulary is walked so far: who asks waits for it. */
const longestMs = 1500;
const mostOffered = 24;

/** @returns the commonest first */
export function spellingsOf(db: Database, name: string): { word: string; articles: number }[] {
  const asked = foldWord(name);
  return inSnapshot(db, (at) => {
    const until = performance.now() + longestMs;
    const found: { word: string; articles: number }[] = [];
    for (const words of vocabulary(at)) {
      for (const word of words) if (word !== asked && isNameVariant(asked, word)) found.push({ word, articles: articlesWith(at, word) });
      if (performance.now() > until) break;
    }
    return found.sort((a, b) => b.articles - a.articles).slice(0, mostOffered);
  });
}

/** The words of the archive, those that begin with one letter at a time. */
function* vocabulary(at: Snapshot): Generator<ReadonlySet<string>> {
  for (let from = "a"; ; ) {
    const firsts = at.index.segments.flatMap((segment) => at.index.next(segment, from) ?? []);
    const [first] = firsts.sort();
    if (first === undefined) return;
    const letter = String.fromCodePoint(first.codePointAt(0) ?? 0);
    yield at.index.termsStartingWith(letter);
    from = `${letter}\u{10FFFF}`;
  }
}
