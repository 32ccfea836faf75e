/** Short messages in a row of their own above the status bar, so that they cover nothing; one with an act waits longer. */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { Button } from "../ui/Button.tsx";
import style from "./toast.module.css";

interface ToastAction {
  readonly label: string;
  readonly onPress: () => void;
}
/** @param ends  the label of acts that earlier messages may not offer any more */
type ShowToast = (message: string, action?: ToastAction, ends?: string) => void;

interface Shown {
  readonly key: number;
  readonly message: string;
  readonly action: ToastAction | undefined;
}

const ToastContext = createContext<ShowToast>(() => undefined);

interface Toasting {
  readonly shown: readonly Shown[];
  readonly drop: (key: number) => void;
}

const ShownContext = createContext<Toasting>({ shown: [], drop: () => undefined });

export const useToast = (): ShowToast => useContext(ToastContext);

export function ToastProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const next = useRef(0);
  const drop = useCallback((key: number) => setShown((all) => all.filter((each) => each.key !== key)), []);
  const show = useCallback<ShowToast>(
    (message, action, ends = action?.label) => {
      next.current += 1;
      const key = next.current;
      setShown((all) => [...all.filter((each) => !isOutdone(each, message, ends)).slice(-2), { key, message, action }]);
      setTimeout(() => drop(key), action ? 9_000 : 6_000);
    },
    [drop],
  );
  const toasting = useMemo(() => ({ shown, drop }), [shown, drop]);
  return (
    <ToastContext value={show}>
      <ShownContext value={toasting}>{children}</ShownContext>
    </ToastContext>
  );
}

/** Said twice, as by a call and by what it failed for, it is said once. Undo takes back the last change: only the latest message may offer it. */
const isOutdone = (earlier: Shown, message: string, ends: string | undefined): boolean =>
  earlier.message === message || (ends !== undefined && earlier.action?.label === ends);

/** Where the messages appear: once in each layout of the window. */
export function Toasts(): ReactNode {
  const { shown, drop } = useContext(ShownContext);
  return (
    // What a dialog is told about is told over its shade, and can be answered there.
    <output className={style["stack"]} aria-live="polite" data-react-aria-top-layer="true">
      {shown.map(({ key, message, action }) => (
        <div key={key} className={style["toast"]}>
          <span>{message}</span>
          {action ? (
            <Button
              variant="quiet"
              onPress={() => {
                action.onPress();
                drop(key);
              }}
            >
              {action.label}
            </Button>
          ) : null}
        </div>
      ))}
    </output>
  );
}
