/** The one small bar at a selection: five colours, note, tag, digest. */
import { MessageSquare, Newspaper, Tag } from "lucide-react";
import { useTranslation } from "react-i18next";
import { colourName, markColours } from "../article/colour.ts";
import { Kbd } from "../ui/Kbd.tsx";
import type { Selected } from "./passage.ts";
import css from "./SelectionBar.module.css";
import type { PassageAct } from "./state.ts";

// A press must not take the selection away that it is about.
const keepSelection = (event: React.MouseEvent) => event.preventDefault();

export function SelectionBar({ selected, onAct }: { selected: Selected; onAct: (act: PassageAct) => void }) {
  const { t } = useTranslation("reader");
  const acts = [
    { kind: "note", word: t("note"), icon: MessageSquare, letter: "N" },
    { kind: "tag", word: t("tag"), icon: Tag, letter: "T" },
    { kind: "digest", word: t("toDigest"), icon: Newspaper, letter: "G" },
  ] as const;
  return (
    <div
      className={css.bar}
      role="toolbar"
      aria-label={t("selectionBar")}
      style={{ left: `clamp(200px, ${selected.left}px, calc(100% - 200px))`, top: selected.top + 6 }}
      onMouseDown={keepSelection}
    >
      {markColours.map((colour) => {
        const label = t("highlightIn", { colour: t(colourName(colour)) });
        return (
          <button
            key={colour}
            type="button"
            className={css.colour}
            data-colour={colour}
            aria-label={label}
            title={`${label} (${colour})`}
            onClick={() => onAct({ kind: "highlight", colour })}
          />
        );
      })}
      <span className={css.rule} aria-hidden />
      {acts.map(({ kind, word, icon: Icon, letter }) => (
        <button
          key={kind}
          type="button"
          className={css.act}
          aria-label={word}
          title={`${word} (${letter})`}
          onClick={() => onAct({ kind })}
        >
          <Icon size={16} strokeWidth={1.6} aria-hidden />
          {kind === "note" ? word : null}
          <Kbd>{letter}</Kbd>
        </button>
      ))}
    </div>
  );
}
