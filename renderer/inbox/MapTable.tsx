/** A table in a report: a person tells which column holds what, or tells it anew, and it is read so. */
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportItem } from "../../shared/domain/capture.ts";
import { isTableName, type TablePreview } from "../../shared/domain/column-mapping.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { useAct } from "../shell/queries.ts";
import { TableDialog } from "../shell/table/TableDialog.tsx";
import { useToast } from "../shell/toast.tsx";
import { Button } from "../ui/Button.tsx";

interface MapTableProps {
  readonly item: ImportItem;
  /** An article out of the same capture, null where the archive has nothing of it. */
  readonly articleId: ArticleId | null;
}

export function MapTable({ item, articleId }: MapTableProps): ReactNode {
  const { t } = useTranslation("table");
  const [preview, setPreview] = useState<TablePreview | null>(null);
  const look = useAct("capture.table");
  const read = useAct("capture.mapTable");
  const toast = useToast();
  const { path } = item;
  const isUntold = item.reason?.kind === "columns-unknown";
  if (!isUntold && (articleId === null || !isTableName(path))) return null;
  const label = t(isUntold ? "tell" : "tellOthers");
  const ask = async (): Promise<void> => {
    const found = await look({ path, articleId });
    if (found === null) toast(t("gone", { name: path.split(/[\\/]/).at(-1) }));
    else if (found !== undefined) setPreview(found);
  };
  return (
    <>
      <Button variant={isUntold ? "plain" : "quiet"} aria-label={`${label}: ${path}`} onPress={() => void ask()}>
        {label}
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
