/** What cleaning took for furniture, hatched, on demand: nothing goes unseen. */
import { ChevronDown, ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import css from "./ReaderView.module.css";

export function Removed({ lines }: { lines: readonly string[] }) {
  const { t } = useTranslation("reader");
  const [isOpen, setOpen] = useState(false);
  const list = useId();
  if (lines.length === 0) return null;
  const Arrow = isOpen ? ChevronDown : ChevronRight;
  return (
    <section className={css.removed}>
      <button type="button" aria-expanded={isOpen} aria-controls={list} onClick={() => setOpen(!isOpen)}>
        <Arrow size={14} strokeWidth={1.6} aria-hidden />
        {t("removed", { count: lines.length })}
      </button>
      <ul id={list} hidden={!isOpen}>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change their order, and may repeat
          <li key={at} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
