/** The query as it is typed, coloured by its syntax, with what was understood of it in one sentence. */
import { History, Search, SlidersHorizontal } from "lucide-react";
import { type KeyboardEvent, memo, useCallback, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { explainQuery } from "../../shared/query/explain.ts";
import { lexQuery } from "../../shared/query/lexer.ts";
import { sayQueryError } from "../../shared/query/problem.ts";
import type { Widened } from "../../shared/query/widen.ts";
import { Mends } from "../shell/Mends.tsx";
import { useAct, useCall } from "../shell/queries.ts";
import { useFind } from "../shell/use-find.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { BuilderDialog } from "./BuilderDialog.tsx";
import { QueryChips } from "./QueryChips.tsx";
import css from "./QueryField.module.css";
import { useReadable } from "./query-text.ts";
import type { Read } from "./read-query.ts";
import { SaveSearch } from "./SaveSearch.tsx";
import { SuggestionList } from "./SuggestionList.tsx";
import { rememberQuery, type Suggestion, useSuggestions } from "./use-suggestions.ts";
import { WidenSwitch } from "./WidenSwitch.tsx";

interface Props {
  readonly value: string;
  readonly read: Read;
  readonly ms: number | null;
  /** Says in a sentence which articles are meant; absent where others than articles are searched. */
  readonly isExplained?: boolean;
  readonly onChange: (value: string) => void;
  /** Arrow down or Enter: on to the list. */
  readonly onLeave: () => void;
}

export const QueryField = memo(function QueryField({ value, read, ms, isExplained = true, onChange, onLeave }: Props) {
  const { t } = useTranslation("search");
  const sentence = useId();
  const input = useRef<HTMLInputElement>(null);
  const colours = useRef<HTMLDivElement>(null);
  useFind(useCallback(() => input.current?.select(), []));
  // A long query scrolls inside the input; its colours have to follow.
  const follow = () => {
    if (colours.current && input.current) colours.current.scrollLeft = input.current.scrollLeft;
  };
  useLayoutEffect(follow);
  const list = useId();
  const offered = useSuggestions(value, t("clearHistory"));
  const [isBuilding, setBuilding] = useState(false);
  const forget = useAct("searches.forget");
  const widened = useCall("words.widened", { query: useReadable(value) }, { keep: true }).data;
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caret.current === null) return;
    input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  const take = (suggestion: Suggestion) => {
    const taken = offered.taken(suggestion);
    if (suggestion.kind === "clear") void forget({ query: null });
    if (taken === null || suggestion.kind === "past") offered.close();
    else offered.typed(taken.caret);
    if (taken === null) return;
    caret.current = taken.caret;
    onChange(taken.text);
  };
  const leave = () => {
    offered.close();
    if (read.ok) rememberQuery(value);
  };
  /** A query that was made for the field is remembered as one that was typed. */
  const ask = (query: string) => {
    rememberQuery(query);
    onChange(query);
  };
  const onKey = (event: KeyboardEvent) => {
    const { shown, at } = offered;
    const chosen = shown[event.key === "Tab" && !offered.isHistory ? Math.max(at, 0) : at];
    const isTaking = event.key === "Enter" || (event.key === "Tab" && !event.shiftKey);
    if (event.nativeEvent.isComposing) return;
    if (isTaking && chosen !== undefined) take(chosen);
    else if (event.key === "ArrowDown" && shown.length > 0) offered.move(1);
    else if (event.key === "ArrowUp" && shown.length > 0) offered.move(-1);
    else if (event.key === "ArrowUp" && value === "") offered.openHistory();
    else if (event.key === "Escape") offered.close();
    else if (event.key === "ArrowDown" || event.key === "Enter") {
      leave();
      onLeave();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className={css.block}>
      <div className={css.field} data-wrong={!read.ok || undefined}>
        <Search size={16} strokeWidth={1.6} aria-hidden />
        <div className={css.stack}>
          <div ref={colours} className={css.colours} aria-hidden>
            <Coloured text={value} wrongAt={read.ok ? null : read.error} />
          </div>
          <input
            ref={input}
            className={css.input}
            role="combobox"
            aria-label={t("field")}
            aria-autocomplete="list"
            aria-expanded={offered.shown.length > 0}
            aria-controls={offered.shown.length > 0 ? list : undefined}
            aria-activedescendant={offered.at >= 0 ? `${list}-${offered.at}` : undefined}
            aria-describedby={sentence}
            aria-invalid={!read.ok}
            placeholder={t("placeholder")}
            value={value}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => {
              offered.typed(event.target.selectionStart ?? event.target.value.length);
              onChange(event.target.value);
            }}
            onBlur={leave}
            onScroll={follow}
            onSelect={follow}
            onKeyDown={onKey}
          />
        </div>
        {ms === null ? null : <span className={css.ms}>{t("milliseconds", { ms: Math.max(1, Math.round(ms)) })}</span>}
        <IconButton
          icon={History}
          label={t("history")}
          shortcut="↑"
          onPress={() => {
            input.current?.focus();
            offered.openHistory();
          }}
        />
        <WidenSwitch query={value} read={read} onChange={onChange} />
        <IconButton icon={SlidersHorizontal} label={t("build")} onPress={() => setBuilding(true)} />
        <SaveSearch query={value} />
        {offered.shown.length > 0 ? (
          <SuggestionList
            id={list}
            shown={offered.shown}
            at={offered.at}
            isHistory={offered.isHistory}
            onPoint={offered.point}
            onTake={take}
            onClose={offered.close}
          />
        ) : null}
      </div>
      {isExplained || !read.ok ? <Sentence id={sentence} read={read} widened={widened} onMend={ask} /> : null}
      {read.ok && read.value !== null ? <QueryChips node={read.value} kin={widened?.kin ?? []} onChange={onChange} /> : null}
      {isBuilding ? <BuilderDialog query={value} onQuery={ask} onClose={() => setBuilding(false)} /> : null}
    </search>
  );
});

function Coloured({ text, wrongAt }: { text: string; wrongAt: { at: number; length: number } | null }) {
  const tokens = useMemo(() => lexQuery(text), [text]);
  const isWrong = (start: number, end: number): boolean =>
    wrongAt !== null && start < wrongAt.at + Math.max(1, wrongAt.length) && end > wrongAt.at;
  const isAtEnd = wrongAt !== null && wrongAt.at >= text.length;
  return (
    <>
      {tokens.map((token) => (
        <span key={token.start} data-kind={token.kind} data-wrong={isWrong(token.start, token.end) || undefined}>
          {text.slice(token.start, token.end)}
        </span>
      ))}
      {isAtEnd ? <span data-wrong>{"\u00a0"}</span> : null}
    </>
  );
}

/** More than its three lines can show. */
const mostParts = 400;

interface SentenceProps {
  readonly id: string;
  readonly read: Read;
  readonly widened: Widened | undefined;
  readonly onMend: (query: string) => void;
}

function Sentence({ id, read, widened, onMend }: SentenceProps) {
  const { i18n } = useTranslation("search");
  if (!read.ok) {
    return (
      <p className={css.wrong}>
        <span id={id} role="status">
          {sayQueryError(read.error, i18n.language)}
        </span>
        <Mends mends={read.error.mends} onMend={onMend} />
      </p>
    );
  }
  const parts = explainQuery(read.value, i18n.language === "fr" ? "fr" : "en", widened);
  let at = 0;
  return (
    <p id={id} className={css.sentence} title={parts.map((part) => part.text).join("")}>
      {parts.slice(0, mostParts).map((part) => {
        const key = at;
        at += part.text.length;
        return part.strong ? (
          <strong key={key}>
            <bdi>{part.text}</bdi>
          </strong>
        ) : (
          <span key={key}>{part.text}</span>
        );
      })}
    </p>
  );
}
