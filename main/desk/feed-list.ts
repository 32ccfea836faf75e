/** The feeds as a list that other programs read. */
import type { AppError } from "../../shared/contract/errors.ts";
import { ok, type Result } from "../../shared/domain/result.ts";
import type { Asking, ReaderTable } from "../archive/archive.ts";
import { writeOpml } from "../capture/feed/opml.ts";

export async function writeFeedList(archive: Asking<Pick<ReaderTable, "feeds.list">>): Promise<Result<string, AppError>> {
  const feeds = await archive.ask("feeds.list", {});
  if (!feeds.ok) return feeds;
  const listed = feeds.value.map(({ url, title, folder }) => ({
    address: url,
    title,
    site: null,
    folder: folder?.split("/").filter(Boolean) ?? [],
  }));
  return ok(writeOpml("Communiqué", listed));
}
