/** What imports bring for the saved searches that a person wants to be told of. */
import type { Asking, ReaderTable, WriterTable } from "../archive/archive.ts";
import type { SearchNews } from "../archive/repositories/saved-search.ts";

interface NewsOptions {
  readonly reader: Asking<Pick<ReaderTable, "store.searchNews">>;
  readonly writer: Asking<Pick<WriterTable, "store.tellSearches">>;
  readonly onNews: (news: readonly SearchNews[]) => void;
}

/** Looks for news after an import, one look after another, and tells each article once. An archive that cannot say is not asked again. */
export function openSearchNews({ reader, writer, onNews }: NewsOptions): { look(): Promise<void> } {
  let last: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    const found = await reader.ask("store.searchNews", {});
    const [first] = found.ok ? found.value : [];
    if (!found.ok || first === undefined) return;
    const told = await writer.ask("store.tellSearches", { ids: found.value.map((each) => each.id), to: first.to });
    if (told.ok) onNews(found.value);
  }

  return {
    look: () => {
      last = last.then(look).catch(() => {});
      return last;
    },
  };
}
