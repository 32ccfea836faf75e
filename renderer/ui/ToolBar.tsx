/** A row of acts above a text. Where their words have no room the pictures stand alone, each with its word on hover. */
import { type ReactNode, useLayoutEffect, useRef } from "react";
import style from "./display.module.css";

interface ToolBarProps {
  readonly label: string;
  readonly children: ReactNode;
}

export function ToolBar({ label, children }: ToolBarProps): ReactNode {
  const bar = useRef<HTMLDivElement>(null);
  // After each drawing: the words change with the language and with what is read.
  useLayoutEffect(() => {
    const element = bar.current;
    if (element === null) return;
    const fit = (): void => {
      delete element.dataset["crowded"];
      const isCrowded = element.scrollWidth > element.clientWidth;
      if (isCrowded) element.dataset["crowded"] = "";
      for (const word of element.querySelectorAll("[data-word]")) {
        if (isCrowded) word.parentElement?.setAttribute("title", word.textContent);
        else word.parentElement?.removeAttribute("title");
      }
    };
    const watch = new ResizeObserver(fit);
    watch.observe(element);
    return () => watch.disconnect();
  });
  return (
    <div ref={bar} className={style["toolBar"]} role="toolbar" aria-label={label}>
      {children}
    </div>
  );
}
