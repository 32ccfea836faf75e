/** The list beneath the query field. The field keeps the focus, and its keys move here. */
import { CaseSensitive, FileText, History, ListFilter, Trash2, Type } from "lucide-react";
import { useEffect, useEffectEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../ui/format.ts";
import css from "./QueryField.module.css";
import type { Suggestion } from "./use-suggestions.ts";

interface Props {
  readonly id: string;
  readonly shown: readonly Suggestion[];
  readonly at: number;
  readonly isHistory: boolean;
  readonly onPoint: (at: number) => void;
  readonly onTake: (suggestion: Suggestion) => void;
  readonly onClose: () => void;
}

const icons = { field: ListFilter, value: CaseSensitive, word: Type, headline: FileText, past: History, clear: Trash2 } as const;

export function SuggestionList({ id, shown, at, isHistory, onPoint, onTake, onClose }: Props) {
  const { t } = useTranslation("search");
  const own = useRef<HTMLDivElement>(null);
  const close = useEffectEvent(onClose);
  // Who scrolls what lies beneath wants to see it.
  useEffect(() => {
    const onWheel = (event: WheelEvent) => {
      if (!(event.target instanceof Node && own.current?.contains(event.target))) close();
    };
    window.addEventListener("wheel", onWheel, { passive: true });
    return () => window.removeEventListener("wheel", onWheel);
  }, []);
  return (
    <div ref={own} role="listbox" id={id} aria-label={t(isHistory ? "history" : "completions")} className={css.list}>
      {shown.map((suggestion, index) => {
        const Icon = icons[suggestion.kind];
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
          <div
            key={suggestion.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className={css.option}
            data-kind={suggestion.kind}
            onPointerMove={() => onPoint(index)}
            // The field must not lose the focus, or the list would be gone before the click.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onTake(suggestion)}
            ref={(element) => {
              if (index === at) element?.scrollIntoView({ block: "nearest" });
            }}
          >
            <Icon size={15} strokeWidth={1.6} aria-hidden />
            <span className={css.optionText} title={suggestion.label}>
              <bdi>{suggestion.label}</bdi>
            </span>
            {suggestion.count === null ? null : <span className={css.optionCount}>{formatCount(suggestion.count)}</span>}
          </div>
        );
      })}
    </div>
  );
}
