/** Outlets, and how a guess of cleaning finds its outlet: by domain, by alias or name, or as a new one. */
import type { Database } from "better-sqlite3";
import type { OutletGuess } from "../../../shared/domain/clean-article.ts";
import type { OutletId } from "../../../shared/domain/ids.ts";
import type { Outlet, OutletKind } from "../../../shared/domain/outlet.ts";
import { foldText } from "../../../shared/query/terms.ts";
import { sql } from "../sql.ts";

interface Row {
  readonly id: OutletId;
  readonly name: string;
  readonly country: string | null;
  readonly language: string | null;
  readonly kind: OutletKind;
  readonly label: string | null;
  readonly owner: string | null;
  readonly fullText: Outlet["fullText"];
  readonly licence: string | null;
  readonly isPreferred: 0 | 1;
}

export function findOutlet(db: Database, id: OutletId): Outlet | undefined {
  const row = sql<Row>(
    db,
    `SELECT id, name, country, language, kind, label, owner, full_text AS fullText, licence, is_preferred AS isPreferred
    FROM outlets WHERE id = ?`,
  ).get(id);
  if (row === undefined) return undefined;
  const names = sql<{ name: string }>(db, "SELECT name FROM outlet_names WHERE outlet_id = ? ORDER BY id").all(id);
  const domains = sql<{ domain: string }>(db, "SELECT domain FROM outlet_domains WHERE outlet_id = ? ORDER BY id").all(id);
  return {
    ...row,
    isPreferred: row.isPreferred === 1,
    aliases: names.map((each) => each.name).filter((name) => name !== row.name),
    domains: domains.map((each) => each.domain),
  };
}

/** The outlet that a guess means; a new name or domain makes a new one. Null when the guess says nothing. */
export function matchOutlet(db: Database, guess: OutletGuess | null): OutletId | null {
  if (guess === null) return null;
  const domain = guess.domain?.toLowerCase().replace(/^www\./, "") || null;
  const known = (domain === null ? undefined : byDomain(db, domain)) ?? (guess.name === null ? undefined : byName(db, guess.name));
  const name = guess.name?.trim() || domain;
  if (known === undefined && name === null) return null;
  const id = known ?? insertOutlet(db, (name ?? "").slice(0, 200));
  if (domain !== null) sql(db, "INSERT OR IGNORE INTO outlet_domains (outlet_id, domain) VALUES (?, ?)").run(id, domain);
  if (guess.name !== null) addName(db, id, guess.name);
  return id;
}

/** The outlet of that name, made when there is none. */
export function outletNamed(db: Database, name: string): OutletId {
  return byName(db, name) ?? insertOutlet(db, name.trim());
}

// `eu.example.org` belongs to the outlet of `example.org`, unless it is known itself.
function byDomain(db: Database, domain: string): OutletId | undefined {
  const labels = domain.split(".");
  for (let at = 0; at < labels.length - 1; at += 1) {
    const found = sql<{ id: OutletId }>(db, "SELECT outlet_id AS id FROM outlet_domains WHERE domain = ?").get(labels.slice(at).join("."));
    if (found !== undefined) return found.id;
  }
  return undefined;
}

function byName(db: Database, name: string): OutletId | undefined {
  return sql<{ id: OutletId }>(db, "SELECT outlet_id AS id FROM outlet_names WHERE folded = ?").get(foldName(name))?.id;
}

function insertOutlet(db: Database, name: string): OutletId {
  const inserted = sql<{ id: OutletId }>(db, "INSERT INTO outlets (name) VALUES (?) RETURNING id").get(name);
  if (inserted === undefined) throw new Error("INSERT of an outlet returned no id");
  addName(db, inserted.id, name);
  return inserted.id;
}

function addName(db: Database, id: OutletId, name: string): void {
  sql(db, "INSERT OR IGNORE INTO outlet_names (outlet_id, name, folded) VALUES (?, ?, ?)").run(id, name.trim(), foldName(name));
}

export const foldName = (name: string): string => foldText(name) || name.trim().toLowerCase();
