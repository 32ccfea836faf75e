/** Goes to a date or to a row of a long list. */
import { CalendarSearch } from "lucide-react";
import { useEffect, useEffectEvent, useState } from "react";
import { Button as AriaButton, Dialog, DialogTrigger, Popover, TooltipTrigger } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { callMain } from "../shell/api.ts";
import control from "../ui/control.module.css";
import overlay from "../ui/overlay.module.css";
import { TextField } from "../ui/TextField.tsx";
import { Tip } from "../ui/Tip.tsx";
import css from "./JumpTo.module.css";
import { readTarget } from "./jump.ts";
import type { Asked } from "./result.ts";

interface Props {
  readonly shown: Asked;
  readonly stories: number;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  /** @param story  among all rows, from 0 */
  readonly onJump: (story: number) => void;
}

export function JumpTo({ isOpen, onOpen, onJump, ...place }: Props) {
  const { t } = useTranslation("search");
  const [goal, setGoal] = useState<number | null>(null);
  const jump = useEffectEvent(onJump);
  // Once the field is gone: while it is there it keeps the keyboard, and gives it back to the button.
  useEffect(() => {
    if (isOpen || goal === null) return;
    setGoal(null);
    jump(goal);
  }, [isOpen, goal]);
  const go = (story: number): void => {
    setGoal(story);
    onOpen(false);
  };
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpen}>
      <TooltipTrigger delay={500}>
        <AriaButton className={`${control["button"]} ${control["quiet"]} ${control["icon"]}`} aria-label={t("jump")}>
          <CalendarSearch size={16} strokeWidth={1.6} aria-hidden />
        </AriaButton>
        <Tip label={t("jump")} shortcut="J" />
      </TooltipTrigger>
      <Popover className={overlay["popover"] ?? ""} placement="bottom end">
        <Dialog className={css.jump ?? ""} aria-label={t("jump")}>
          <JumpField {...place} onJump={go} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function JumpField({ shown, stories, onJump }: Omit<Props, "isOpen" | "onOpen">) {
  const { t } = useTranslation("search");
  const [text, setText] = useState("");
  const [isLost, setLost] = useState(false);
  const jump = async (): Promise<void> => {
    const target = readTarget(text, new Date());
    const row = target === null ? null : target.kind === "row" ? target.row : await rowOf(shown, target.period);
    if (row === null || stories === 0) return setLost(true);
    onJump(Math.min(row, stories - 1));
  };
  return (
    <>
      <TextField
        label={t("jump")}
        value={text}
        placeholder={t("jumpHint")}
        autoFocus
        onChange={(typed) => {
          setText(typed);
          setLost(false);
        }}
        onSubmit={() => void jump()}
      />
      <p className={css.told} role="status">
        {isLost ? t("jumpLost") : t("jumpKeys")}
      </p>
    </>
  );
}

async function rowOf(shown: Asked, period: { readonly from: string; readonly before: string }): Promise<number | null> {
  const found = await callMain("search.rowOfDay", { ...shown, ...period });
  return found.ok ? found.value : null;
}
