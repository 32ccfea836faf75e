/** What is dropped or pasted anywhere on the window: an archive is opened, all else is captured. */
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import style from "./DropTarget.module.css";
import { useAct } from "./queries.ts";

export function DropTarget(): ReactNode {
  const [over, setOver] = useState(false);
  const { t } = useTranslation("shell");
  const open = useAct("archive.open");
  const capture = useAct("capture.paths");
  const paste = useAct("capture.paste");
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      // A drag inside the window, such as an entry of a digest, is the view's own.
      if (
        !event.dataTransfer?.types.some((type) => type === "Files" || type === "text/html") ||
        event.dataTransfer.types.includes("application/x-communique")
      )
        return;
      event.preventDefault();
      setOver(event.dataTransfer.types.includes("Files"));
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      const paths = [...(event.dataTransfer?.files ?? [])].map((file) => window.communique.pathOf(file)).filter((path) => path !== "");
      if (paths.length === 0) return;
      event.preventDefault();
      const archive = paths.find((path) => path.endsWith(".communique"));
      void (archive === undefined ? capture({ paths }) : open({ path: archive }));
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (event.target instanceof HTMLElement && event.target.closest("input, textarea, [contenteditable]")) return;
      const text = event.clipboardData?.getData("text/plain") ?? "";
      const html = event.clipboardData?.getData("text/html") ?? "";
      if (text.trim() === "" && html === "") return;
      event.preventDefault();
      void paste({ text, html: html === "" ? null : html });
    };
    const target = document;
    target.addEventListener("dragover", onOver);
    target.addEventListener("dragleave", onLeave);
    target.addEventListener("drop", onDrop);
    target.addEventListener("paste", onPaste);
    return () => {
      target.removeEventListener("dragover", onOver);
      target.removeEventListener("dragleave", onLeave);
      target.removeEventListener("drop", onDrop);
      target.removeEventListener("paste", onPaste);
    };
  }, [open, capture, paste]);
  if (!over) return null;
  return (
    <div className={style["overlay"]}>
      <p className={style["title"]}>{t("dropHere")}</p>
      <p>{t("dropText")}</p>
    </div>
  );
}
