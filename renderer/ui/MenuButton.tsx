import { ChevronDown, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button, MenuTrigger, Popover } from "react-aria-components";
import style from "./control.module.css";
import { type MenuItem, MenuList } from "./MenuList.tsx";
import overlay from "./overlay.module.css";

export interface MenuButtonProps {
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly items: readonly MenuItem[];
  readonly onAction: (id: string) => void;
  readonly isDisabled?: boolean;
}

export function MenuButton({ label, icon: Icon, items, onAction, isDisabled = false }: MenuButtonProps): ReactNode {
  return (
    <MenuTrigger>
      <Button className={style["button"] ?? ""} isDisabled={isDisabled}>
        {Icon ? <Icon size={16} strokeWidth={1.6} aria-hidden /> : null}
        {label}
        <ChevronDown size={14} strokeWidth={1.6} aria-hidden />
      </Button>
      <Popover className={overlay["popover"] ?? ""} placement="bottom end">
        <MenuList label={label} items={items} onAction={onAction} />
      </Popover>
    </MenuTrigger>
  );
}
