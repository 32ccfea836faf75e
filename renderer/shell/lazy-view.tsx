/** Views that are loaded apart from the frame. */
import { type ComponentType, lazy, type ReactNode, useEffect, useState } from "react";
import { firstPauseMs, untilIdle } from "./queries.ts";

export interface LazyView<P extends object> {
  readonly View: (props: P) => ReactNode;
  /** Has it on its way before it is shown. */
  readonly load: () => Promise<unknown>;
}

/**
 * A view that is loaded when it is first shown, or ahead of that. Once it is there it is drawn at once: what React has had to wait for, if only
 * for an instant, it holds back for a third of a second.
 */
export function lazyView<P extends object>(load: () => Promise<ComponentType<P>>): LazyView<P> {
  let there: ComponentType<P> | null = null;
  const loadOnce = async (): Promise<{ default: ComponentType<P> }> => {
    there ??= await load();
    return { default: there };
  };
  const Waiting = lazy(loadOnce);
  function View(props: P): ReactNode {
    // The same for as long as it is shown, so that it keeps its state.
    const [Shown] = useState<ComponentType<P>>(() => there ?? Waiting);
    return <Shown {...props} />;
  }
  return { View, load: loadOnce };
}

/** Loads views, one after the other, when nothing else is done. @param views  the same for as long as the component is there */
export function useLoadingAhead(views: readonly Pick<LazyView<never>, "load">[]): void {
  useEffect(() => {
    const timer = setTimeout(async () => {
      for (const { load } of views) {
        await untilIdle();
        await load();
      }
    }, firstPauseMs);
    return () => clearTimeout(timer);
  }, [views]);
}
