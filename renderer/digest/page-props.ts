import type { PrintedLines } from "../../shared/contract/digest.ts";
import type { ArticleRow } from "../../shared/contract/search.ts";
import type { IntegrityReport } from "../../shared/domain/digest.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import type { DigestDesk } from "./use-digest.ts";

export interface PageProps {
  readonly desk: DigestDesk;
  readonly rows: ReadonlyMap<ArticleId, ArticleRow>;
  /** As the archive prints them; undefined until it has. */
  readonly lines: PrintedLines | undefined;
  readonly report: IntegrityReport | undefined;
  readonly active: string | null;
  readonly onActive: (key: string) => void;
}
