import { Ellipsis } from "lucide-react";
import type { ReactNode } from "react";
import { Button, MenuTrigger, Popover } from "react-aria-components";
import style from "./control.module.css";
import { type MenuItem, MenuList } from "./MenuList.tsx";
import overlay from "./overlay.module.css";

export interface RowMenuProps {
  /** The accessible name, such as "Acts for Corran Strait"; the button itself shows three dots. */
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly onAction: (id: string) => void;
}

/** The acts on one row of a list. */
export function RowMenu({ label, items, onAction }: RowMenuProps): ReactNode {
  return (
    <MenuTrigger>
      <Button aria-label={label} className={`${style.button} ${style.quiet} ${style.icon}`}>
        <Ellipsis size={16} strokeWidth={1.6} aria-hidden />
      </Button>
      <Popover className={overlay.popover ?? ""} placement="bottom end">
        <MenuList label={label} items={items} onAction={onAction} />
      </Popover>
    </MenuTrigger>
  );
}
