/** An archive that is read only: what would change it is refused before a person has put work into it. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { tell } from "../../shared/contract/tell.ts";
import { useCall } from "./queries.ts";
import { useToast } from "./toast.tsx";

interface ReadOnly {
  readonly isReadOnly: boolean;
  /** Says that the archive is read only, and gives true; false where it can be written to. */
  readonly refuse: () => boolean;
}

export function useReadOnly(): ReadOnly {
  const toast = useToast();
  const { i18n } = useTranslation();
  const file = useCall("archive.status", {}).data;
  const path = file?.readOnly === true ? file.path : null;
  const refuse = useCallback(() => {
    if (path !== null) toast(tell({ kind: "archive-read-only", file: path }, i18n.language));
    return path !== null;
  }, [path, toast, i18n]);
  return { isReadOnly: path !== null, refuse };
}
