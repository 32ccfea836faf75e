/** Why something was not done, in a toast. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { CallName } from "../../shared/contract/contract.ts";
import type { AppError } from "../../shared/contract/errors.ts";
import { tell } from "../../shared/contract/tell.ts";
import { useToast } from "./toast.tsx";

/** Tells the error of a call; one that nobody expected can be copied. What was cancelled is not told. */
export function useRefused(): (name: CallName, error: AppError) => void {
  const toast = useToast();
  const { t, i18n } = useTranslation("shell");
  return useCallback(
    (name, error) => {
      if (error.kind === "cancelled") return;
      const details = { label: t("copyDetails"), onPress: () => void navigator.clipboard.writeText(JSON.stringify({ name, error })) };
      toast(tell(error, i18n.language), error.kind === "unexpected" ? details : undefined);
    },
    [toast, t, i18n],
  );
}
