/** What a view was like when it was left, for coming back to it: selection, scroll position. Gone with the window, and with the archive. */
import { useCallback, useRef } from "react";

const places = new Map<string, unknown>();

/** @param name of the place, such as "inbox"; one shape of value a name */
export function useRemembered<T>(name: string, initial: T): { readonly value: T; readonly remember: (value: T) => void } {
  // The first reading counts: what is remembered later is for the next time.
  const first = useRef<{ readonly value: T } | null>(null);
  first.current ??= { value: (places.get(name) as T | undefined) ?? initial };
  const remember = useCallback((value: T) => void places.set(name, value), [name]);
  return { value: first.current.value, remember };
}

/** Ids and positions mean nothing in another archive. */
export const forgetPlaces = (): void => places.clear();
