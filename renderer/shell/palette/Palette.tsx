/** One list that searches, opens and does anything. `>` at the start leaves only the acts. */
import { Search } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { MenuCommand } from "../../../shared/contract/events.ts";
import { Kbd } from "../../ui/Kbd.tsx";
import overlay from "../../ui/overlay.module.css";
import style from "./Palette.module.css";
import { PaletteLine } from "./PaletteLine.tsx";
import { usePaletteLines } from "./use-palette-lines.ts";

interface PaletteProps {
  readonly onClose: () => void;
  readonly onCommand: (command: MenuCommand) => void;
}

export function Palette({ onClose, onCommand }: PaletteProps): ReactNode {
  const { t } = useTranslation("shell");
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const listId = useId();
  const { lines, ms, search } = usePaletteLines(text, onCommand);
  const chosen = lines[Math.min(at, lines.length - 1)];
  const choose = (run: (() => void) | undefined): void => {
    if (!run) return;
    onClose();
    run();
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) setAt((old) => (old + step + lines.length) % Math.max(1, lines.length));
    else if (event.key === "Enter" && !event.nativeEvent.isComposing) choose(event.ctrlKey || event.metaKey ? search : chosen?.run);
    else return;
    event.preventDefault();
  };
  return (
    <ModalOverlay className={`${overlay["shade"]} ${style["shade"]}`} isOpen isDismissable onOpenChange={(open) => open || onClose()}>
      <Modal className={`${overlay["modal"]} ${style["modal"]}`}>
        <Dialog aria-label={t("palette")} className={style["palette"] ?? ""}>
          <div className={style["field"]}>
            <Search size={17} strokeWidth={1.6} aria-hidden />
            <input
              autoFocus
              role="combobox"
              aria-label={t("palette")}
              aria-autocomplete="list"
              aria-expanded
              aria-controls={listId}
              aria-activedescendant={chosen ? `${listId}-${chosen.key}` : undefined}
              value={text}
              dir="auto"
              onChange={(event) => {
                setText(event.target.value);
                setAt(0);
              }}
              onKeyDown={onKey}
            />
            <span className={style["time"]}>{ms === null ? "" : `${ms} ms`}</span>
          </div>
          <div role="listbox" id={listId} aria-label={t("palette")} className={style["list"]}>
            {lines.map((line, index) => (
              <PaletteLine
                key={line.key}
                id={`${listId}-${line.key}`}
                line={line}
                typed={text.replace(/^>/, "")}
                heading={line.group !== lines[index - 1]?.group}
                selected={line === chosen}
                onPoint={() => setAt(index)}
                onChoose={() => choose(line.run)}
              />
            ))}
          </div>
          <Foot />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Foot(): ReactNode {
  const { t } = useTranslation("shell");
  return (
    <div className={style["foot"]}>
      <span>
        <Kbd>↑↓</Kbd> {t("paletteHint")}
      </span>
      <span>
        <Kbd>↵</Kbd> {t("paletteOpen")}
      </span>
      <span>
        <Kbd>Ctrl ↵</Kbd> {t("paletteSearch")}
      </span>
      <span className={style["footEnd"]}>
        <Kbd>&gt;</Kbd> {t("paletteActs")}
      </span>
    </div>
  );
}
