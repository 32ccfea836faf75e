/** Hosts on private or loopback addresses that a person allows to be fetched from. */
import type { Database } from "better-sqlite3";
import { sql } from "../sql.ts";

/** In the order of their names, lower case. */
export function listHosts(db: Database): string[] {
  return sql<{ host: string }>(db, "SELECT lower(host) AS host FROM allowed_hosts ORDER BY 1")
    .all()
    .map((each) => each.host);
}

export function allowHost(db: Database, host: string): void {
  sql(db, "INSERT OR IGNORE INTO allowed_hosts (host, allowed_at) VALUES (?, ?)").run(host.toLowerCase(), new Date().toISOString());
}

export function forbidHost(db: Database, host: string): void {
  sql(db, "DELETE FROM allowed_hosts WHERE host = ?").run(host);
}
