/** What is dropped or pasted anywhere on the window: an archive is opened, all else is captured. */

import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import style from "./DropTarget.module.css";
import { isField } from "./is-field.ts";
import { useAct } from "./queries.ts";
import { useCapturePaths } from "./table/capture-paths.tsx";

const takenTypes: readonly string[] = ["Files", "text/html", "text/plain"];

export function DropTarget(): ReactNode {
  const [over, setOver] = useState(false);
  const { t } = useTranslation("shell");
  const open = useAct("archive.open");
  const capture = useCapturePaths();
  const paste = useAct("capture.paste");
  useEffect(() => {
    // A drag that began in the window, such as an entry of a digest or selected words, is the view's own.
    let isOurs = false;
    const onStart = (): void => {
      isOurs = true;
    };
    const onEnd = (): void => {
      isOurs = false;
    };
    const takes = (event: DragEvent): boolean =>
      !isOurs && !isField(event.target) && (event.dataTransfer?.types.some((type) => takenTypes.includes(type)) ?? false);
    const onOver = (event: DragEvent): void => {
      if (!takes(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      if (!takes(event) || !event.dataTransfer) return;
      event.preventDefault();
      const paths = pathsIn(event.dataTransfer);
      const archive = paths.find((path) => path.toLowerCase().endsWith(".communique"));
      if (archive !== undefined) void open({ path: archive });
      else if (paths.length > 0) void capture(paths);
      else captureWords(event.dataTransfer);
    };
    const pathsIn = (data: DataTransfer): string[] =>
      [...data.files].map((file) => window.communique.pathOf(file)).filter((path) => path !== "");
    const captureWords = (data: DataTransfer): boolean => {
      const text = data.getData("text/plain");
      const html = data.getData("text/html");
      if (text.trim() === "" && html === "") return false;
      void paste({ text, html: html === "" ? null : html });
      return true;
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (isField(event.target) || !event.clipboardData) return;
      const paths = pathsIn(event.clipboardData);
      if (paths.length > 0) void capture(paths);
      if (paths.length > 0 || captureWords(event.clipboardData)) event.preventDefault();
    };
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener("dragstart", onStart, { signal });
    document.addEventListener("dragend", onEnd, { signal });
    document.addEventListener("dragover", onOver, { signal });
    document.addEventListener("dragleave", onLeave, { signal });
    document.addEventListener("drop", onDrop, { signal });
    document.addEventListener("paste", onPaste, { signal });
    return () => listening.abort();
  }, [open, capture, paste]);
  if (!over) return null;
  return (
    <div className={style["overlay"]}>
      <p className={style["title"]}>{t("dropHere")}</p>
      <p>{t("dropText")}</p>
    </div>
  );
}
