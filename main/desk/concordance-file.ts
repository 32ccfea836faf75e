/** A concordance as a file that can be cited: its query, when it was made, the archive's state, and every line. */
import type { ArchiveStatus } from "../../shared/contract/archive.ts";
import type { AppError } from "../../shared/contract/errors.ts";
import type { ConcordanceLine, ConcordancePage, ConcordanceView } from "../../shared/contract/insight.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import { type Cell, writeCsv, writeRows } from "../../shared/sheet/csv.ts";
import type { Asking, ReaderTable } from "../archive/archive.ts";
import { fillWhole } from "./whole-file.ts";

type Reading = Asking<Pick<ReaderTable, "insight.concordance" | "archive.status">>;

const linesAtOnce = 1000;

/** Writes the list as CSV, whose first rows cite it. Errors: query-invalid, no-archive, disk-full, file-unwritable. */
export async function writeConcordance(
  archive: Reading,
  view: ConcordanceView,
  path: string,
  now = new Date(),
): Promise<Result<null, AppError>> {
  const status = await archive.ask("archive.status", {});
  if (!status.ok) return status;
  if (status.value === null) return err({ kind: "no-archive" });
  const { name, articles, uncounted } = status.value;
  // Hundreds of megabytes are no text that a program could hold: page after page goes to the file.
  const written = await fillWhole(path, async (file) => {
    for (let offset = 0; ; ) {
      const page = await wholePage(archive, view, offset);
      if (!page.ok) return page;
      if (offset === 0) await file.write(writeCsv([...citation(view, page.value, { name, articles, uncounted }, now), [], heads]));
      const { lines, shown } = page.value;
      await file.write(writeRows(lines.map(rowOf)));
      offset += lines.length;
      if (lines.length === 0 || offset >= shown) return ok(null);
    }
  });
  return written.ok ? ok(null) : written;
}

const heads = ["article", "outlet", "day", "where", "start", "left", "hit", "right", "seen"];

function citation(
  view: ConcordanceView,
  page: ConcordancePage,
  { name, articles, uncounted }: Pick<ArchiveStatus, "name" | "articles" | "uncounted">,
  now: Date,
): Cell[][] {
  return [
    ["query", view.query],
    ["made", now.toISOString()],
    ["archive", name],
    ["articles in the archive", articles],
    ["articles that count", articles - uncounted],
    ["articles that match", page.articles],
    ["mentions", page.total],
    ["mentions seen", page.seen],
    ["mentions in this file", page.shown],
    ["sorted by", view.sort],
    ...(view.filter.trim() === "" ? [] : [["holding", view.filter.trim()]]),
    ...(view.unseenOnly ? [["only", "not yet seen"]] : []),
  ];
}

const rowOf = (line: ConcordanceLine): Cell[] => [
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

/** A page of the list that is asked for, once all of it is read and in its order. */
async function wholePage(archive: Reading, view: ConcordanceView, offset: number): Promise<Result<ConcordancePage, AppError>> {
  for (;;) {
    const page = await archive.ask("insight.concordance", { ...view, turn: 0, isStopped: false, offset, limit: linesAtOnce });
    if (!page.ok || (page.value.read === page.value.articles && page.value.arranging === null)) return page;
  }
}
