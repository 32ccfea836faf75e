/** Digests: the list of them, or the one that is being written. */
import type { DigestId } from "../../shared/domain/ids.ts";
import { DigestEditor } from "./DigestEditor.tsx";
import { DigestList } from "./DigestList.tsx";

export function DigestView({ id }: { id: DigestId | null }) {
  return id === null ? <DigestList /> : <DigestEditor key={id} id={id} />;
}
