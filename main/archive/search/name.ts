/** Which outlets, tags or dossiers a name in a query means. */
import type { Database } from "better-sqlite3";
import { foldText } from "../../../shared/query/terms.ts";
import { sql } from "../sql.ts";

interface Named {
  readonly id: number;
  readonly name: string;
}

/**
 * Outlets by name, alias or domain; tags by path or any end of it, with those below; dossiers by name. If nothing bears the name
 * exactly, a part of it counts: `outlet:fanal` is Le Fanal.
 */
export function idsNamed(db: Database, field: "outlet" | "tag" | "dossier", value: string): number[] {
  if (field === "tag") return tagsNamed(db, value);
  const named = field === "outlet" ? outletNames(db) : sql<Named>(db, "SELECT id, name FROM dossiers").all();
  const wanted = foldText(value);
  const exact = named.filter((each) => each.name.toLowerCase() === value.toLowerCase() || foldText(each.name) === wanted);
  const found = exact.length > 0 || wanted === "" ? exact : named.filter((each) => ` ${foldText(each.name)} `.includes(` ${wanted} `));
  return [...new Set(found.map((each) => each.id))];
}

function outletNames(db: Database): Named[] {
  return sql<Named>(db, "SELECT outlet_id AS id, name FROM outlet_names UNION ALL SELECT outlet_id, domain FROM outlet_domains").all();
}

function tagsNamed(db: Database, value: string): number[] {
  const wanted = `/${value.toLowerCase()}/`;
  return sql<Named>(db, "SELECT id, path AS name FROM tags")
    .all()
    .filter((each) => `/${each.name.toLowerCase()}/`.includes(wanted))
    .map((each) => each.id);
}
