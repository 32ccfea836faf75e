/** Where this very search was left: order, selection, what was unfolded and scroll position, found again on the way back from the reader. */
import { useRef, useState } from "react";
import type { SearchSort } from "../../shared/contract/search.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { useRemembered } from "../shell/remember.ts";
import type { Unfolded } from "./lines.ts";
import { nothingSelected, type Selection } from "./state.ts";

interface Place {
  readonly query: string;
  readonly articleId: ArticleId | null;
  readonly sort: SearchSort;
  readonly selection: Selection;
  readonly unfolded: Unfolded;
  /** How far the list was scrolled, in CSS pixels. */
  readonly scrolled: number;
}

export const nowhere: Place = { query: "", articleId: null, sort: "date", selection: nothingSelected, unfolded: new Map(), scrolled: 0 };

export function usePlace(query: string, articleId: ArticleId | null) {
  const { value, remember } = useRemembered("search", nowhere);
  const [place] = useState(value.query === query && value.articleId === articleId ? value : null);
  const latest = useRef(place ?? nowhere);
  const note = (change: Partial<Place>): void => {
    // The rows of another search are not where these were.
    const isSame =
      (change.query ?? latest.current.query) === latest.current.query && (change.sort ?? latest.current.sort) === latest.current.sort;
    latest.current = { ...latest.current, ...(isSame ? {} : { scrolled: 0, unfolded: nowhere.unfolded }), ...change };
    remember(latest.current);
  };
  return { place, note };
}
