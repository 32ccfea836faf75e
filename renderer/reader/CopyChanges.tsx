/** What a copy did to the first text, in the words themselves: its headline in place of which, what it cut, what it added. */
import { useTranslation } from "react-i18next";
import type { FamilyMember } from "../../shared/domain/family.ts";
import { useCall } from "../shell/queries.ts";
import css from "./CopyChanges.module.css";

/** Letters of a passage, and passages, that are shown here; all of it stands in the texts laid over each other. */
const mostLetters = 140;
const mostPassages = 2;

export function CopyChanges({ member: { articleId, relation, isHeadlineChanged } }: { readonly member: FamilyMember }) {
  const { t } = useTranslation("reader");
  const isChanged = isHeadlineChanged || relation !== "whole";
  const changes = useCall("families.changes", { id: articleId }, { enabled: isChanged }).data;
  if (!isChanged || !changes) return null;
  return (
    <div className={css.changes}>
      {changes.headline === null ? null : (
        <p>
          {t("headlineWas")} <bdi>{changes.headline}</bdi>
        </p>
      )}
      <Passages label={t("didCut")} passages={changes.cut} mark="del" />
      <Passages label={t("didAdd")} passages={changes.added} mark="ins" />
    </div>
  );
}

interface PassagesProps {
  readonly label: string;
  readonly passages: readonly string[];
  readonly mark: "del" | "ins";
}

function Passages({ label, passages, mark: Mark }: PassagesProps) {
  // The longest say most.
  const shown = passages.toSorted((a, b) => b.length - a.length).slice(0, mostPassages);
  if (shown.length === 0) return null;
  return (
    <p>
      {label}{" "}
      {shown.map((text) => (
        <Mark key={text} dir="auto" title={text}>
          {shorten(text)}
        </Mark>
      ))}
      {passages.length > shown.length ? <span>+{passages.length - shown.length}</span> : null}
    </p>
  );
}

function shorten(text: string): string {
  if (text.length <= mostLetters) return text;
  const cut = text.slice(0, mostLetters);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), mostLetters / 2))} …`;
}
