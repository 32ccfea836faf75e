/** Export of the digest, from its button and from the window's menu; it waits until the check passes, and says why. */
import { Download, FileCode, FileText, Globe, Printer } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { tell } from "../../shared/contract/tell.ts";
import { type DigestFormat, digestFormat, type IntegrityReport } from "../../shared/domain/digest.ts";
import { useAct, useMenuCommand } from "../shell/queries.ts";
import { useToast } from "../shell/toast.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { MenuButton } from "../ui/MenuButton.tsx";
import { Pill } from "../ui/Pill.tsx";
import { countBlocking } from "./state.ts";
import type { DigestDesk } from "./use-digest.ts";

export function ExportMenu({ desk, report }: { desk: DigestDesk; report: IntegrityReport | undefined }) {
  const { t, i18n } = useTranslation("digest");
  const tellPerson = useToast();
  const write = useAct("digests.export");
  const reveal = useAct("app.reveal");
  const passes = report?.passes ?? false;
  const reason = report ? t("blocked", { count: countBlocking(report) }) : t("checking");

  const [asked, setAsked] = useState<DigestFormat | null>(null);
  const staying = report?.issues.filter((issue) => issue.kind === "stays-in-office").length ?? 0;

  const exportAs = async (format: DigestFormat, isAgreed = false) => {
    if (!passes) return tellPerson(reason);
    if (staying > 0 && !isAgreed) return setAsked(format);
    setAsked(null);
    if (!(await desk.flush())) return tellPerson(t("notSaved"));
    const made = await write({ id: desk.digest.id, format, path: null });
    if (!made) return;
    tellPerson(t("exported", { path: made.path }), { label: t("reveal"), onPress: () => void reveal({ path: made.path }) });
  };
  useMenuCommand("export-docx", () => void exportAs("docx"));
  useMenuCommand("export-pdf", () => void exportAs("pdf"));
  useMenuCommand("export-html", () => void exportAs("html"));

  if (!passes) {
    return (
      <>
        <Pill tone={report ? "wrong" : "neutral"}>{reason}</Pill>
        <Button icon={Download} isDisabled onPress={() => tellPerson(reason)}>
          {t("export")}
        </Button>
      </>
    );
  }
  const items = [
    { id: "docx", label: t("exportWord"), icon: FileText },
    { id: "pdf", label: t("exportPdf"), icon: Printer },
    { id: "html", label: t("exportHtml"), icon: Globe },
    { id: "md", label: t("exportMarkdown"), icon: FileCode },
  ];
  const act = (id: string) => {
    const format = digestFormat.safeParse(id);
    if (format.success) void exportAs(format.data);
  };
  return (
    <>
      <MenuButton label={t("export")} icon={Download} items={items} onAction={act} />
      <Dialog
        title={t("staysInOffice")}
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        actions={
          <>
            <Button onPress={() => setAsked(null)}>{t("backToDigest")}</Button>
            <Button variant="danger" onPress={() => asked && void exportAs(asked, true)}>
              {t("exportAllTheSame")}
            </Button>
          </>
        }
      >
        <p>{tell({ kind: "stays-in-office", count: staying }, i18n.language)}</p>
      </Dialog>
    </>
  );
}
