/** Reads a list of feeds (OPML) from the disk. */
import { readFile, stat } from "node:fs/promises";
import type { AppError } from "../../shared/contract/errors.ts";
import { tellReason } from "../../shared/contract/tell-reason.ts";
import { feed } from "../../shared/domain/feed.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import type { ListedFeed } from "../archive/archive.ts";
import { decodeText } from "../capture/decode.ts";
import { readOpml } from "../capture/feed/opml.ts";

const mostBytes = 16 * 1024 * 1024;

/** Addresses that are none are left out. Errors: file-unreadable, input-invalid for what is no list. */
export async function readFeedList(path: string): Promise<Result<ListedFeed[], AppError>> {
  try {
    if ((await stat(path)).size > mostBytes) return err({ kind: "input-invalid", detail: `${path} is too large for a list of feeds.` });
    const listed = readOpml(decodeText(new Uint8Array(await readFile(path))).text);
    if (!listed.ok) return err({ kind: "input-invalid", detail: tellReason(listed.error, "en") });
    return ok(
      listed.value.flatMap(({ address, title, folder }) => {
        const url = feed.shape.url.safeParse(address);
        return url.success ? [{ url: url.data, title: title.slice(0, 500), folder: folder.join("/").slice(0, 200) || null }] : [];
      }),
    );
  } catch (thrown) {
    return err({
      kind: "file-unreadable",
      file: path,
      cause: thrown instanceof Error && "code" in thrown ? String(thrown.code) : String(thrown),
    });
  }
}
