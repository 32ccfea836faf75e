/** A list of queries as people keep it: one a line, two columns out of a spreadsheet, or a CSV file with names. */
import type { NamedQuery } from "../contract/counts.ts";
import { splitRows, withoutGuard } from "../sheet/csv.ts";

const most = { rows: 100_000, columns: 50 };
const longestName = 200;
const longestQuery = 10_000;

const queryHeads: readonly string[] = ["query", "queries", "search", "requête", "requete", "recherche"];
const nameHeads: readonly string[] = ["name", "label", "title", "nom", "libellé", "titre"];

/**
 * A first line that names a column `query` makes it a table with commas, semicolons or tabs; else each line is a query, after its name and a tab
 * if there is one. Lines without a query are left out.
 *
 * @returns names are empty where the list has none
 */
export function readQueryList(text: string): NamedQuery[] {
  const plain = text.replace(/^\ufeff/, "");
  return (readTable(plain) ?? readLines(plain))
    .map(({ name, query }) => ({ name: withoutGuard(name.trim()).slice(0, longestName), query: withoutGuard(query.trim()) }))
    .filter(({ query }) => query !== "" && query.length <= longestQuery);
}

/** A list as lines, each query after its name and a tab. */
export const writeQueryList = (queries: readonly NamedQuery[]): string =>
  queries.map(({ name, query }) => (name === "" ? [query] : [name, query]).map((part) => part.replace(/\s+/g, " ")).join("\t")).join("\n");

function readTable(text: string): NamedQuery[] | null {
  const [first = ""] = text.split(/\r\n|\n|\r/, 1);
  for (const separator of [",", ";", "\t"]) {
    const heads = (splitRows(first, separator, most)[0] ?? []).map((head) => head.trim().toLowerCase());
    const query = heads.findIndex((head) => queryHeads.includes(head));
    const name = heads.findIndex((head) => nameHeads.includes(head));
    // One word alone may be a query itself.
    if (query < 0 || (heads.length === 1 && !/^quer/.test(heads[0] ?? ""))) continue;
    const rows = splitRows(text, separator, most).slice(1);
    return rows.map((row) => ({ name: name < 0 ? "" : (row[name] ?? ""), query: row[query] ?? "" }));
  }
  return null;
}

function readLines(text: string): NamedQuery[] {
  return text.split(/\r\n|\n|\r/).map((line) => {
    const [before = "", ...after] = line.split("\t");
    const query = after.join(" ").trim();
    return query === "" ? { name: "", query: before } : { name: before, query };
  });
}
