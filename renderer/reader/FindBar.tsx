/** The field that finds words in the article: how many there are, and the way from one to the next. */
import { ChevronDown, ChevronUp, Search, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { parseQuery } from "../../shared/query/parse.ts";
import { sayQueryError } from "../../shared/query/problem.ts";
import type { HitWalk } from "../article/hits.ts";
import { findable } from "../shell/use-find.ts";
import { IconButton } from "../ui/IconButton.tsx";
import css from "./FindBar.module.css";
import type { Finding } from "./find.ts";

interface Props {
  readonly finding: Finding;
  readonly walk: HitWalk;
  readonly isBeginning: boolean;
  /** Closes it; the focus goes to what was found. */
  readonly onClose: () => void;
}

export function FindBar({ finding, walk, isBeginning, onClose }: Props) {
  const { t, i18n } = useTranslation("reader");
  const { text, times, type } = finding;
  const input = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once more, the field has the cursor again
  useEffect(() => input.current?.select(), [times]);
  const read = parseQuery(text);
  const isAsked = findable(text) !== null;
  const found = t(isBeginning ? "findBeginning" : "hitCount", { at: (walk.current ?? 0) + 1, count: walk.count });
  const none = read.ok ? t("findNone") : sayQueryError(read.error, i18n.language);
  const told = !isAsked ? "" : walk.count === 0 ? none : found;
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") walk.step(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className={css.bar} aria-label={t("find")} data-none={(isAsked && walk.count === 0) || undefined}>
      <Search size={15} strokeWidth={1.6} aria-hidden />
      <input
        ref={input}
        className={css.input}
        aria-label={t("find")}
        placeholder={t("findHint")}
        value={text}
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className={css.told} role="status" title={told}>
        {told}
      </span>
      <IconButton icon={ChevronUp} label={t("previousHit")} shortcut="⇧ ↵" isDisabled={walk.count === 0} onPress={() => walk.step(-1)} />
      <IconButton icon={ChevronDown} label={t("nextHit")} shortcut="↵" isDisabled={walk.count === 0} onPress={() => walk.step(1)} />
      <IconButton icon={X} label={t("findClose")} shortcut="Esc" onPress={onClose} />
    </search>
  );
}
