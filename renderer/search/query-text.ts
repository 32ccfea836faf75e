/** The query as it is typed: how it follows the route, and which of it is searched for. */
import { useEffect, useRef, useState } from "react";
import { parseQuery } from "../../shared/query/parse.ts";
import { type SearchScope, useNavigate } from "../shell/route.ts";
import { useSteady } from "../shell/use-steady.ts";

// A person types a letter in some 100 to 200 ms and is answered after each; letters that come faster, as those of a key held down, are one.
const pauseMs = 60;
/** The way back leads to what was searched for, not to each letter of it. */
const settledMs = 240;

/** The text as typed; it follows the route when that changes by itself, such as when a saved search is opened. */
export function useQueryText(query: string, scope: SearchScope) {
  const { go } = useNavigate();
  const [text, setText] = useState(query);
  const sent = useRef(query);
  useEffect(() => {
    if (query === sent.current) return;
    sent.current = query;
    setText(query);
  }, [query]);
  const steady = useSteady(text, settledMs);
  useEffect(() => {
    if (steady === sent.current) return;
    sent.current = steady;
    go({ view: "search", query: steady, articleId: null, scope }, { replace: true });
  }, [steady, scope, go]);
  return [text, setText] as const;
}

/** The last query that could be read, once the typing pauses: while one cannot, its articles stay. */
export function useReadable(typed: string): string {
  const text = useSteady(typed, pauseMs);
  const [readable, setReadable] = useState(() => (parseQuery(text).ok ? text : ""));
  if (text !== readable && parseQuery(text).ok) setReadable(text);
  return readable;
}
