/** Acts on the whole archive, for the frame, the menus and the palette. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { tellStep } from "../../shared/contract/tell-step.ts";
import type { UndoStep } from "../../shared/domain/undo-step.ts";
import { useAct } from "./queries.ts";
import { useReadOnly } from "./read-only.ts";
import { useCapturePaths } from "./table/capture-paths.tsx";
import { useToast } from "./toast.tsx";

interface ArchiveActs {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly captureFiles: () => void;
  readonly captureFolder: () => void;
  readonly captureClipboard: () => void;
}

export function useArchiveActs(): ArchiveActs {
  const { t, i18n } = useTranslation("shell");
  const toast = useToast();
  const undo = useAct("archive.undo");
  const redo = useAct("archive.redo");
  const choose = useAct("capture.choose");
  const capture = useCapturePaths();
  const clipboard = useAct("capture.clipboard");
  const { refuse } = useReadOnly();
  return useMemo(() => {
    // What an earlier message offers to take back is no longer the last change.
    const tell = (done: "undone" | "redone", what: UndoStep | null | undefined): void => {
      if (what !== undefined)
        toast(what === null ? t("nothingToUndo") : t(done, { what: tellStep(what, i18n.language) }), undefined, t("undo"));
    };
    return {
      undo: () => void undo({}).then((what) => tell("undone", what)),
      redo: () => void redo({}).then((what) => tell("redone", what)),
      captureFiles: () => void (refuse() || choose({ kind: "files" }).then((paths) => paths && capture(paths))),
      captureFolder: () => void (refuse() || choose({ kind: "folder" }).then((paths) => paths && capture(paths))),
      captureClipboard: () => void clipboard({}),
    };
  }, [undo, redo, choose, capture, clipboard, refuse, toast, t, i18n]);
}
