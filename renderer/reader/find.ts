/** Finding words within the article that is read: asked as in the archive, marked in place of the search's own words. */
import { useCallback, useState } from "react";
import type { ArticleView } from "../../shared/contract/article.ts";
import type { AppError } from "../../shared/contract/errors.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { lexQuery } from "../../shared/query/lexer.ts";
import { countHits } from "../article/hits.ts";
import { useCall } from "../shell/queries.ts";
import { findable, useFind } from "../shell/use-find.ts";

export interface Finding {
  readonly isOpen: boolean;
  readonly text: string;
  /** Counts the times that finding was asked for: each puts the cursor into the field. */
  readonly times: number;
  readonly type: (text: string) => void;
  readonly close: () => void;
}

/** Ctrl F opens it with the words that are selected. */
export function useFinding(): Finding {
  const [{ isOpen, text, times }, set] = useState({ isOpen: false, text: "", times: 0 });
  const open = useCallback(() => {
    const words = selectedWords(document.getSelection()?.toString() ?? "");
    set((now) => ({ isOpen: true, text: words ?? now.text, times: now.times + 1 }));
  }, []);
  useFind(open);
  const type = useCallback((typed: string) => set((now) => ({ ...now, text: typed })), []);
  const close = useCallback(() => set((now) => ({ ...now, isOpen: false })), []);
  return { isOpen, text, times, type, close };
}

/** What was selected, as a query: several words side by side are a phrase; a passage is too long to be looked for. */
export function selectedWords(selected: string): string | null {
  const words = selected.trim().replace(/["“”„«»]/g, "");
  if (words === "" || words.length > 80 || words.includes("\n")) return null;
  return /\s/.test(words) ? `"${words}"` : words;
}

/** The query with its last word as the beginning of one, for a word that is still being typed; null where it does not end in two letters or more. */
export function asBeginning(query: string): string | null {
  const last = lexQuery(query).at(-1);
  if (last?.kind === "phrase") return endsInWord.test(query.slice(0, -1)) ? `${query.slice(0, -1)}*${query.slice(-1)}` : null;
  return last?.kind === "word" && endsInWord.test(query) ? `${query}*` : null;
}

const endsInWord = /[\p{L}\p{N}]{2}$/u;

export interface Loaded {
  readonly view: ArticleView | undefined;
  readonly error: AppError | null;
  /** The marks stand on words that begin so, since none is the word itself. */
  readonly isBeginning: boolean;
}

/** @param query  of the search, whose words are marked while nothing else is looked for */
export function useFound(id: ArticleId, query: string, { isOpen, text }: Finding): Loaded {
  const asked = isOpen ? findable(text) : null;
  const whole = useCall("article.load", { id, query: asked ?? query }, { keep: true });
  const isMissed = asked !== null && whole.data !== undefined && countHits(whole.data.hits) === 0;
  const beginning = isMissed ? asBeginning(asked) : null;
  const begun = useCall("article.load", { id, query: beginning ?? query }, { enabled: beginning !== null, keep: true });
  const isBeginning = beginning !== null && begun.data !== undefined && countHits(begun.data.hits) > 0;
  return { view: isBeginning ? begun.data : whole.data, error: whole.error, isBeginning };
}
