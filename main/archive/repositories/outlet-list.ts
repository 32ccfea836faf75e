/** The list of outlets as a person looks after it. */
import type { Database } from "better-sqlite3";
import type { AppError } from "../../../shared/contract/errors.ts";
import type { OutletDraft, OutletRow } from "../../../shared/contract/sources.ts";
import type { OutletId } from "../../../shared/domain/ids.ts";
import type { Outlet } from "../../../shared/domain/outlet.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import { outletSizes } from "../search/facts.ts";
import { factsOf } from "../search/kept-facts.ts";
import { sql } from "../sql.ts";
import { findOutlet, foldName } from "./outlet.ts";

/** In the order of their names. */
export function listOutlets(db: Database): OutletRow[] {
  const counts = db.transaction(() => outletSizes(factsOf(db)))();
  return sql<{ id: OutletId }>(db, "SELECT id FROM outlets ORDER BY name COLLATE NOCASE, id")
    .all()
    .flatMap(({ id }) => findOutlet(db, id) ?? [])
    .map((outlet) => ({ ...outlet, articles: counts.get(outlet.id) ?? 0 }));
}

/** Changes an outlet, or makes one (`id` null). Errors: not-found; name-taken for a name, alias or domain of another outlet. */
export function saveOutlet(db: Database, draft: OutletDraft): Result<Outlet, AppError> {
  const id = draft.id ?? insertBare(db, draft.name);
  const { changes } = sql(
    db,
    `UPDATE outlets SET name = ?, country = ?, language = ?, kind = ?, label = ?, owner = ?, full_text = ?, licence = ?, is_preferred = ?
    WHERE id = ?`,
  ).run(
    draft.name,
    draft.country,
    draft.language,
    draft.kind,
    draft.label,
    draft.owner,
    draft.fullText,
    draft.licence,
    Number(draft.isPreferred),
    id,
  );
  if (changes === 0) return err({ kind: "not-found", what: "outlet" });
  const taken = setNames(db, id, [draft.name, ...draft.aliases]) ?? setDomains(db, id, draft.domains);
  if (taken !== null) return err({ kind: "name-taken", name: taken });
  return found(db, id);
}

/** Errors: not-found; input-invalid for an outlet into itself. */
export function mergeOutlet(db: Database, { id, into }: { readonly id: OutletId; readonly into: OutletId }): Result<Outlet, AppError> {
  if (id === into) return err({ kind: "input-invalid", detail: "An outlet cannot go into itself." });
  const both = [found(db, id), found(db, into)] as const;
  for (const each of both) if (!each.ok) return each;
  for (const table of ["articles", "outlet_names", "outlet_domains", "feeds"])
    sql(db, `UPDATE ${table} SET outlet_id = ? WHERE outlet_id = ?`).run(into, id);
  // A rule that both have is kept once; the other goes with its outlet.
  sql(db, "UPDATE OR IGNORE cleaning_rules SET outlet_id = ? WHERE outlet_id = ?").run(into, id);
  sql(db, "DELETE FROM outlets WHERE id = ?").run(id);
  return found(db, into);
}

function found(db: Database, id: OutletId): Result<Outlet, AppError> {
  const outlet = findOutlet(db, id);
  return outlet === undefined ? err({ kind: "not-found", what: "outlet" }) : ok(outlet);
}

function insertBare(db: Database, name: string): OutletId {
  const inserted = sql<{ id: OutletId }>(db, "INSERT INTO outlets (name) VALUES (?) RETURNING id").get(name);
  if (inserted === undefined) throw new Error("INSERT of an outlet returned no id");
  return inserted.id;
}

/** @returns the first name that is another outlet's, null when all could be set */
function setNames(db: Database, id: OutletId, names: readonly string[]): string | null {
  const wanted = new Map(names.map((name) => [foldName(name), name.trim()]));
  const owner = sql<{ id: OutletId }>(db, "SELECT outlet_id AS id FROM outlet_names WHERE folded = ?");
  for (const [folded, name] of wanted) if ((owner.get(folded)?.id ?? id) !== id) return name;
  for (const { folded, name } of sql<{ folded: string; name: string }>(db, "SELECT folded, name FROM outlet_names WHERE outlet_id = ?").all(
    id,
  )) {
    // One that stays as it is stays untouched, and out of the undo.
    if (wanted.get(folded) === name) wanted.delete(folded);
    else sql(db, "DELETE FROM outlet_names WHERE folded = ?").run(folded);
  }
  const insert = sql(db, "INSERT INTO outlet_names (outlet_id, name, folded) VALUES (?, ?, ?)");
  for (const [folded, name] of wanted) insert.run(id, name, folded);
  return null;
}

function setDomains(db: Database, id: OutletId, domains: readonly string[]): string | null {
  const wanted = new Set(domains.map((domain) => domain.toLowerCase().replace(/^www\./, "")));
  const owner = sql<{ id: OutletId }>(db, "SELECT outlet_id AS id FROM outlet_domains WHERE domain = ?");
  for (const domain of wanted) if ((owner.get(domain)?.id ?? id) !== id) return domain;
  for (const { domain } of sql<{ domain: string }>(db, "SELECT domain FROM outlet_domains WHERE outlet_id = ?").all(id))
    if (!wanted.delete(domain)) sql(db, "DELETE FROM outlet_domains WHERE domain = ?").run(domain);
  const insert = sql(db, "INSERT INTO outlet_domains (outlet_id, domain) VALUES (?, ?)");
  for (const domain of wanted) insert.run(id, domain);
  return null;
}
