/** `search`: a page of results, with facets and the query's explanation on demand. */
import type { ArticleRow, SearchPage } from "../../shared/contract/search.ts";
import { searchSort } from "../../shared/contract/search.ts";
import { widenValues } from "../../shared/query/ast.ts";
import { explainQuery } from "../../shared/query/explain.ts";
import { parseQuery } from "../../shared/query/parse.ts";
import { switchWidening } from "../../shared/query/switch-widening.ts";
import type { Widened } from "../../shared/query/widen.ts";
import { type Command, fail, type Output, readArguments, WrongUse, withArchive } from "./command.ts";

export const searchCommand: Command = {
  usage: "search QUERY --archive FILE [--sort date|relevance|added] [--limit N] [--synonyms] [--names] [--facets] [--explain]",
  summary:
    "Finds articles, with --synonyms and --names also by words that stand for its own; --explain says in words what the query asks for.",
  run: (args, output) => {
    const given = readArguments(args, {
      sort: { type: "string" },
      limit: { type: "string" },
      facets: { type: "boolean" },
      explain: { type: "boolean" },
      synonyms: { type: "boolean" },
      names: { type: "boolean" },
    });
    const query = widenValues
      .filter((what) => given.flag(what))
      .reduce((asked, what) => switchWidening(asked, what, true), given.positionals.join(" "));
    const sort = searchSort.safeParse(given.text("sort") ?? "relevance");
    if (!sort.success) throw new WrongUse("--sort takes date, relevance or added.");
    const limit = given.count("limit", 20);
    return withArchive(given.archive, { readOnly: true }, output, async (archive) => {
      const pages: SearchPage[] = [];
      for (let offset = 0; offset < limit; offset += 200) {
        const page = await archive.ask("search.run", { query, sort: sort.data, offset, limit: Math.min(200, limit - offset), fold: false });
        if (!page.ok) return fail(page.error, output);
        pages.push(page.value);
        if (page.value.rows.length < 200) break;
      }
      const facets = given.flag("facets") ? await archive.ask("search.facets", { query }) : null;
      if (facets !== null && !facets.ok) return fail(facets.error, output);
      if (given.flag("explain")) {
        const widened = await archive.ask("words.widened", { query });
        if (widened.ok) explain(query, widened.value, output);
      }
      const rows = pages.flatMap((page) => page.rows);
      const total = pages[0]?.total ?? 0;
      const ms = pages.reduce((sum, page) => sum + page.ms, 0);
      if (given.json) {
        output.print(JSON.stringify({ total, ms, results: rows.map(toResult), ...(facets === null ? {} : { facets: facets.value }) }));
      } else {
        output.print([`${total} articles`, ...rows.map(inWords)].join("\n"));
        if (facets !== null) output.print(JSON.stringify(facets.value, null, 2));
      }
      return 0;
    });
  },
};

function explain(query: string, widened: Widened, output: Output): void {
  const parsed = parseQuery(query);
  if (parsed.ok && parsed.value !== null)
    output.note(
      explainQuery(parsed.value, "en", widened)
        .map((each) => each.text)
        .join(""),
    );
}

function toResult(row: ArticleRow): object {
  return {
    id: row.id,
    headline: row.headline.text,
    outlet: row.outlet?.name ?? null,
    date: row.published.day,
    language: row.language,
    snippet: row.snippet.text,
    score: row.score,
  };
}

function inWords(row: ArticleRow): string {
  return `${row.id}\t${row.published.day ?? "no date"}\t${row.outlet?.name ?? "no outlet"}\t${row.headline.text}`;
}
