/** A concordance as a file that can be cited: its query, when it was made, the archive's state, and every line. */
import type { AppError } from "../../shared/contract/errors.ts";
import type { ConcordanceLine, ConcordancePage, ConcordanceView } from "../../shared/contract/insight.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import { writeCsv } from "../../shared/sheet/csv.ts";
import type { Asking, ReaderTable } from "../archive/archive.ts";

type Reading = Asking<Pick<ReaderTable, "insight.concordance" | "archive.status">>;

const linesAtOnce = 1000;

/** @returns the whole list as CSV, whose first rows cite it. Errors: query-invalid, no-archive. */
export async function concordanceFile(
  archive: Reading,
  view: ConcordanceView,
  now = new Date(),
): Promise<Result<{ name: string; content: string }, AppError>> {
  const status = await archive.ask("archive.status", {});
  if (!status.ok) return status;
  if (status.value === null) return err({ kind: "no-archive" });
  const list = await readWhole(archive, view);
  if (!list.ok) return list;
  const { page, lines } = list.value;
  const { name, articles, uncounted } = status.value;
  const rows = [
    ["query", view.query],
    ["made", now.toISOString()],
    ["archive", name],
    ["articles in the archive", articles],
    ["articles that count", articles - uncounted],
    ["articles that match", page.articles],
    ["mentions", page.total],
    ["mentions seen", page.seen],
    ["mentions in this file", lines.length],
    ["sorted by", view.sort],
    ...(view.filter.trim() === "" ? [] : [["holding", view.filter.trim()]]),
    ...(view.unseenOnly ? [["only", "not yet seen"]] : []),
    [],
    ["article", "outlet", "day", "where", "start", "left", "hit", "right", "seen"],
    ...lines.map((line) => rowOf(line)),
  ];
  return ok({ name: `Concordance ${now.toISOString().slice(0, 10)}.csv`, content: writeCsv(rows) });
}

const rowOf = (line: ConcordanceLine): (string | number)[] => [
  line.articleId,
  line.outlet ?? "",
  line.day ?? "",
  line.zone,
  line.start,
  line.left,
  line.hit,
  line.right,
  line.seenId === null ? "no" : "yes",
];

async function readWhole(
  archive: Reading,
  view: ConcordanceView,
): Promise<Result<{ page: ConcordancePage; lines: ConcordanceLine[] }, AppError>> {
  const lines: ConcordanceLine[] = [];
  for (;;) {
    const page = await archive.ask("insight.concordance", { ...view, turn: 0, isStopped: false, offset: lines.length, limit: linesAtOnce });
    if (!page.ok) return page;
    // Lines of an order that is not yet the one asked for stand elsewhere later.
    if (page.value.read < page.value.articles || page.value.arranging !== null) continue;
    lines.push(...page.value.lines);
    if (page.value.lines.length === 0 || lines.length >= page.value.shown) return ok({ page: page.value, lines });
  }
}
