/** Files on their way in: of the tables among them a person is asked first which column holds what. */
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import { useTranslation } from "react-i18next";
import { mostPaths } from "../../../shared/contract/capture.ts";
import type { KnownMapping, TableFiles } from "../../../shared/domain/column-mapping.ts";
import { useAct } from "../queries.ts";
import { useReadOnly } from "../read-only.ts";
import { useToast } from "../toast.tsx";
import { TableDialog } from "./TableDialog.tsx";

type CapturePaths = (paths: readonly string[]) => Promise<void>;

const CaptureContext = createContext<CapturePaths>(async () => undefined);

/** Captures files and folders, with a question for each kind of table that is among the files. */
export const useCapturePaths = (): CapturePaths => useContext(CaptureContext);

/** An import that waits for answers: what comes in so far, and the tables still to be asked about. */
interface Waiting {
  readonly paths: readonly string[];
  readonly mappings: readonly KnownMapping[];
  readonly asked: readonly TableFiles[];
}

export function CaptureProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [queue, setQueue] = useState<readonly Waiting[]>([]);
  const tables = useAct("capture.tables");
  const start = useAct("capture.paths");
  const toast = useToast();
  const { refuse } = useReadOnly();
  const { t } = useTranslation("table");
  const captureAtOnce = useCallback<CapturePaths>(
    async (paths) => {
      const asked = await tables({ paths: [...paths] });
      if (asked === undefined) return;
      // What is dropped while an earlier import is asked about waits its turn.
      if (asked.length > 0) setQueue((old) => [...old, { paths, mappings: [], asked }]);
      else await start({ paths: [...paths], mappings: [] });
    },
    [tables, start],
  );
  const capture = useCallback<CapturePaths>(
    async (paths) => {
      if (refuse()) return;
      for (let at = 0; at < paths.length; at += mostPaths) await captureAtOnce(paths.slice(at, at + mostPaths));
    },
    [captureAtOnce, refuse],
  );
  const [now, ...later] = queue;
  const [files, ...rest] = now?.asked ?? [];
  const goOn = (next: Waiting): void => {
    setQueue(rest.length > 0 ? [{ ...next, asked: rest }, ...later] : later);
    if (rest.length === 0 && next.paths.length > 0) void start({ paths: [...next.paths], mappings: [...next.mappings] });
  };
  return (
    <CaptureContext value={capture}>
      {children}
      {now === undefined || files === undefined ? null : (
        <TableDialog
          key={files.paths.join("\n")}
          files={files}
          onImport={(mapping) => goOn({ ...now, mappings: [...now.mappings, { header: files.preview.header, mapping }] })}
          onSkip={() => goOn({ ...now, paths: now.paths.filter((path) => !files.paths.includes(path)) })}
          onClose={() => {
            setQueue(later);
            toast(t("givenUp"));
          }}
        />
      )}
    </CaptureContext>
  );
}
