/** The archive as one search sees it: facts and text index as of one moment, kept until the archive changes. */
import type { Database } from "better-sqlite3";
import { type Postings, readTextIndex, type TextIndex } from "../index/text-index.ts";
import type { Bits } from "./bits.ts";
import { counted, everything, type Facts } from "./facts.ts";
import { factsOf } from "./kept-facts.ts";

export interface Snapshot {
  readonly db: Database;
  /** Differs once the archive has changed. */
  readonly version: number;
  readonly facts: Facts;
  readonly index: TextIndex;
  /** The articles that count; not to be changed. */
  readonly counted: () => Bits;
  /** All articles; not to be changed. */
  readonly everything: () => Bits;
  find(term: string): readonly Postings[];
  startingWith: TextIndex["startingWith"];
}

const latest = new WeakMap<Database, Snapshot>();

/** Runs a search in one read transaction, so that what it reads fits together whatever is written meanwhile. */
export function inSnapshot<T>(db: Database, search: (at: Snapshot) => T): T {
  if (db.inTransaction) return search(takeSnapshot(db));
  return db.transaction(() => search(takeSnapshot(db)))();
}

function takeSnapshot(db: Database): Snapshot {
  const version = Number(db.pragma("data_version", { simple: true }));
  const before = latest.get(db);
  if (before?.version === version) return before;
  const facts = factsOf(db);
  const index = readTextIndex(db, facts.size, before?.index);
  const found = new Map<string, readonly Postings[]>();
  const snapshot: Snapshot = {
    db,
    version,
    facts,
    index,
    counted: once(() => counted(facts)),
    everything: once(() => everything(facts)),
    find: remembering(found, (term) => index.find(term)),
    startingWith: index.startingWith,
  };
  latest.set(db, snapshot);
  return snapshot;
}

function once(make: () => Bits): () => Bits {
  let made: Bits | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** How many terms' postings are kept between searches, such as the keystrokes of one query. */
const keptTerms = 24;

function remembering(found: Map<string, readonly Postings[]>, find: (term: string) => readonly Postings[]): Snapshot["find"] {
  return (term) => {
    const known = found.get(term) ?? find(term);
    found.delete(term);
    found.set(term, known);
    for (const oldest of found.keys()) {
      if (found.size <= keptTerms) break;
      found.delete(oldest);
    }
    return known;
  };
}
