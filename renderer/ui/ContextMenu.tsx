import { type MouseEvent, type ReactNode, useRef, useState } from "react";
import { Popover } from "react-aria-components";
import { type MenuItem, MenuList } from "./MenuList.tsx";
import overlay from "./overlay.module.css";

interface ContextMenu {
  readonly onContextMenu: (event: MouseEvent) => void;
  /** To be rendered beside what has the menu. */
  readonly menu: ReactNode;
}

/** A menu at the pointer, or under the focused element when the menu key was pressed. */
export function useContextMenu(label: string, items: readonly MenuItem[], onAction: (id: string) => void): ContextMenu {
  const [place, setPlace] = useState<{ x: number; y: number } | null>(null);
  const anchor = useRef<HTMLSpanElement>(null);
  return {
    onContextMenu: (event) => {
      event.preventDefault();
      setPlace({ x: event.clientX, y: event.clientY });
    },
    menu: (
      <>
        <span ref={anchor} aria-hidden style={{ position: "fixed", left: place?.x ?? 0, top: place?.y ?? 0 }} />
        <Popover
          triggerRef={anchor}
          isOpen={place !== null}
          onOpenChange={(open) => open || setPlace(null)}
          placement="bottom start"
          className={overlay["popover"] ?? ""}
          aria-label={label}
        >
          <MenuList
            isFocused
            label={label}
            items={items}
            onAction={(id) => {
              setPlace(null);
              onAction(id);
            }}
          />
        </Popover>
      </>
    ),
  };
}
