/** Reads a list of feeds (OPML) from the disk. */
import { readFile, stat } from "node:fs/promises";
import type { AppError } from "../../shared/contract/errors.ts";
import { feed } from "../../shared/domain/feed.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import type { ListedFeed } from "../archive/archive.ts";
import { decodeText } from "../capture/decode.ts";
import { readOpml } from "../capture/feed/opml.ts";

const mostBytes = 64 * 1024 * 1024;

/** What a list names: the feeds, and how many of its addresses are none of the web. */
export interface FeedList {
  readonly feeds: readonly ListedFeed[];
  readonly refused: number;
}

/** Errors: file-unreadable, file-refused for what is no list. */
export async function readFeedList(path: string): Promise<Result<FeedList, AppError>> {
  try {
    if ((await stat(path)).size > mostBytes) return err({ kind: "file-refused", file: path, reason: { kind: "too-large" } });
    const listed = readOpml(decodeText(new Uint8Array(await readFile(path))).text);
    if (!listed.ok) return err({ kind: "file-refused", file: path, reason: listed.error });
    const feeds = listed.value.flatMap(({ address, title, folder }) => {
      const url = feed.shape.url.safeParse(address);
      return url.success ? [{ url: url.data, title: title.slice(0, 500), folder: folder.join("/").slice(0, 200) || null }] : [];
    });
    return ok({ feeds, refused: listed.value.length - feeds.length });
  } catch (thrown) {
    return err({
      kind: "file-unreadable",
      file: path,
      cause: thrown instanceof Error && "code" in thrown ? String(thrown.code) : String(thrown),
    });
  }
}
