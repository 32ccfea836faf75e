/** A table in a report: a person tells which column holds what, or tells it anew, and it is read so. */
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { isTableName, type TablePreview } from "../../shared/domain/column-mapping.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import type { Reason } from "../../shared/domain/reason.ts";
import { useAct } from "../shell/queries.ts";
import { TableDialog } from "../shell/table/TableDialog.tsx";
import { useToast } from "../shell/toast.tsx";
import { Button } from "../ui/Button.tsx";

interface MapTableProps {
  /** As a report names it: a file, or the way to a part of one. */
  readonly path: string;
  /** Why it did not come in, null where it did. */
  readonly reason: Reason | null;
  /** An article out of the same capture, null where the archive has nothing of it. */
  readonly articleId: ArticleId | null;
}

export function MapTable({ path, reason, articleId }: MapTableProps): ReactNode {
  const { t } = useTranslation("table");
  const [preview, setPreview] = useState<TablePreview | null>(null);
  const look = useAct("capture.table");
  const read = useAct("capture.mapTable");
  const toast = useToast();
  const isUntold = reason?.kind === "columns-unknown";
  if (!isUntold && (articleId === null || !isTableName(path))) return null;
  const name = path.split(/[\\/]|\s>\s/).at(-1) ?? path;
  const label = t(isUntold ? "tell" : "tellOthers");
  // A container has other tables beside this one.
  const shown = path.includes(" > ") && !isUntold ? t("tellOthersOf", { name }) : label;
  const ask = async (): Promise<void> => {
    const found = await look({ path, articleId });
    if (found === null) toast(t("gone", { name }));
    else if (found !== undefined) setPreview(found);
  };
  return (
    <>
      <Button variant={isUntold ? "plain" : "quiet"} aria-label={`${label}: ${path}`} onPress={() => void ask()}>
        {shown}
      </Button>
      {preview === null ? null : (
        <TableDialog
          files={{ paths: [path], preview }}
          onImport={(mapping) => {
            setPreview(null);
            void read({ path, articleId, mapping: { header: preview.header, mapping } });
          }}
          onClose={() => setPreview(null)}
        />
      )}
    </>
  );
}
