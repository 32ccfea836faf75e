/** The query as it is typed, coloured by its syntax, with what was understood of it in one sentence. */
import { Search } from "lucide-react";
import { useId, useLayoutEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { explainQuery } from "../../shared/query/explain.ts";
import { lexQuery } from "../../shared/query/lexer.ts";
import { sayQueryError } from "../../shared/query/problem.ts";
import css from "./QueryField.module.css";
import type { Read } from "./read-query.ts";
import { SaveSearch } from "./SaveSearch.tsx";

interface Props {
  readonly value: string;
  readonly read: Read;
  readonly ms: number | null;
  readonly onChange: (value: string) => void;
  /** Arrow down or Enter: on to the list. */
  readonly onLeave: () => void;
}

export function QueryField({ value, read, ms, onChange, onLeave }: Props) {
  const { t } = useTranslation("search");
  const sentence = useId();
  const input = useRef<HTMLInputElement>(null);
  const colours = useRef<HTMLDivElement>(null);
  // A long query scrolls inside the input; its colours have to follow.
  const follow = () => {
    if (colours.current && input.current) colours.current.scrollLeft = input.current.scrollLeft;
  };
  useLayoutEffect(follow);
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
            aria-label={t("field")}
            aria-describedby={sentence}
            aria-invalid={!read.ok}
            placeholder={t("placeholder")}
            value={value}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
            onScroll={follow}
            onSelect={follow}
            onKeyDown={(event) => {
              if (event.key !== "ArrowDown" && event.key !== "Enter") return;
              event.preventDefault();
              onLeave();
            }}
          />
        </div>
        {ms === null ? null : <span className={css.ms}>{t("milliseconds", { ms: Math.max(1, Math.round(ms)) })}</span>}
        <SaveSearch query={value} />
      </div>
      <Sentence id={sentence} read={read} />
    </search>
  );
}

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

function Sentence({ id, read }: { id: string; read: Read }) {
  const { i18n } = useTranslation("search");
  if (!read.ok) {
    return (
      <p id={id} className={css.wrong} role="status">
        {sayQueryError(read.error, i18n.language)}
      </p>
    );
  }
  let at = 0;
  return (
    <p id={id} className={css.sentence}>
      {explainQuery(read.value, i18n.language === "fr" ? "fr" : "en").map((part) => {
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
