/** What a copy did to the first text, in words; and how many copies lie beneath a row. */
import { ChevronDown, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FamilyMember } from "../../shared/domain/family.ts";
import { Pill } from "../ui/Pill.tsx";
import css from "./article.module.css";

export function CopyFacts({ member }: { readonly member: FamilyMember }): ReactNode {
  const { t, i18n } = useTranslation("reader");
  const percent = new Intl.NumberFormat(i18n.language, { style: "percent" });
  return (
    <>
      <Pill tone={member.relation === "first" ? "accent" : "neutral"}>
        {t(`copy_${member.relation}`, { kept: percent.format(member.kept), added: percent.format(member.added) })}
      </Pill>
      {member.isHeadlineChanged ? <Pill tone="neutral">{t("headlineChanged")}</Pill> : null}
    </>
  );
}

interface CopyCountProps {
  readonly count: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** The number alone, under the head of a column. */
  readonly isShort?: boolean;
}

/** For a row of a list, which keeps the focus: by keys, the list itself unfolds and folds with the arrows. */
export function CopyCount({ count, isOpen, onToggle, isShort = false }: CopyCountProps): ReactNode {
  const { t } = useTranslation("search");
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the list's
    // biome-ignore lint/a11y/noStaticElementInteractions: an option holds nothing that takes the focus
    <span
      className={css.copyCount}
      title={t(isOpen ? "foldHint" : "unfoldHint")}
      onMouseDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation();
        onToggle();
      }}
    >
      <Chevron size={12} strokeWidth={1.8} aria-hidden />
      {isShort ? (
        <>
          <span aria-hidden>{`+${count}`}</span>
          <span className="visually-hidden">{t("copies", { count })}</span>
        </>
      ) : (
        t("copies", { count })
      )}
    </span>
  );
}
