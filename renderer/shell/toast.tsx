/** Short messages at the foot of the window; one with an act waits longer. */
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";
import { Button } from "../ui/Button.tsx";
import style from "./toast.module.css";

interface ToastAction {
  readonly label: string;
  readonly onPress: () => void;
}
type ShowToast = (message: string, action?: ToastAction) => void;

interface Shown {
  readonly key: number;
  readonly message: string;
  readonly action: ToastAction | undefined;
}

const ToastContext = createContext<ShowToast>(() => undefined);

export const useToast = (): ShowToast => useContext(ToastContext);

export function ToastProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const next = useRef(0);
  const drop = useCallback((key: number) => setShown((all) => all.filter((each) => each.key !== key)), []);
  const show = useCallback<ShowToast>(
    (message, action) => {
      next.current += 1;
      const key = next.current;
      setShown((all) => [...all.slice(-2), { key, message, action }]);
      setTimeout(() => drop(key), action ? 9_000 : 6_000);
    },
    [drop],
  );
  return (
    <ToastContext value={show}>
      {children}
      <output className={style["stack"]} aria-live="polite">
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
    </ToastContext>
  );
}
