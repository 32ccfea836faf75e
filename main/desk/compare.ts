/** Comparing articles of the archive side by side. */
import type { CallInput, CallOutput } from "../../shared/contract/contract.ts";
import type { AppError } from "../../shared/contract/errors.ts";
import { ok, type Result } from "../../shared/domain/result.ts";
import type { Asking, ReaderTable } from "../archive/archive.ts";
import { compareArticles } from "../compare/align.ts";

export async function runComparison(
  archive: Asking<ReaderTable>,
  { articleIds }: CallInput<"compare.run">,
): Promise<Result<CallOutput<"compare.run">, AppError>> {
  const views: CallOutput<"compare.run">["views"] = [];
  for (const id of articleIds) {
    const view = await archive.ask("article.load", { id, query: "" });
    if (!view.ok) return view;
    views.push(view.value);
  }
  return ok({ views, result: compareArticles(views.map(({ article: { id, blocks, language } }) => ({ id, blocks, language }))) });
}
