import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { MenuItem as AriaMenuItem, Menu } from "react-aria-components";
import { Kbd } from "./Kbd.tsx";
import overlay from "./overlay.module.css";

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly shortcut?: string;
  readonly isDisabled?: boolean;
}

interface MenuListProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly onAction: (id: string) => void;
  /** The keys go on in it at once, where no button of its own has opened it. */
  readonly isFocused?: boolean;
}

export function MenuList({ label, items, onAction, isFocused = false }: MenuListProps): ReactNode {
  const disabled = items.filter((item) => item.isDisabled).map((item) => item.id);
  return (
    <Menu
      aria-label={label}
      items={items}
      onAction={(key) => onAction(String(key))}
      disabledKeys={disabled}
      {...(isFocused ? { autoFocus: "first" } : {})}
    >
      {({ id, label: text, icon: Icon, shortcut }) => (
        <AriaMenuItem id={id} textValue={text} className={overlay["item"] ?? ""}>
          {Icon ? <Icon size={16} strokeWidth={1.6} aria-hidden /> : null}
          <span className={overlay["itemLabel"]}>{text}</span>
          {shortcut === undefined ? null : <Kbd>{shortcut}</Kbd>}
        </AriaMenuItem>
      )}
    </Menu>
  );
}
