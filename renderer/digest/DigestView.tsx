/** Digests: the list of them, or the one that is being written. */
import type { DigestId } from "../../shared/domain/ids.ts";
import { DigestEditor } from "./DigestEditor.tsx";
import { DigestList } from "./DigestList.tsx";

/** @param entry  the story that is shown first, by its key */
export function DigestView({ id, entry }: { id: DigestId | null; entry: string | null }) {
  return id === null ? <DigestList /> : <DigestEditor key={id} id={id} entry={entry} />;
}
