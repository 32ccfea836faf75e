import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button, TooltipTrigger } from "react-aria-components";
import style from "./control.module.css";
import { Tip } from "./Tip.tsx";

export interface IconButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly shortcut?: string;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
  readonly isActive?: boolean;
}

export function IconButton({ icon: Icon, label, shortcut, onPress, isDisabled = false, isActive }: IconButtonProps): ReactNode {
  return (
    <TooltipTrigger delay={500}>
      <Button
        aria-label={label}
        {...(isActive === undefined ? {} : { "aria-pressed": isActive })}
        onPress={onPress}
        isDisabled={isDisabled}
        className={`${style["button"]} ${style["quiet"]} ${style["icon"]}`}
      >
        <Icon size={16} strokeWidth={1.6} aria-hidden />
      </Button>
      <Tip label={label} shortcut={shortcut} />
    </TooltipTrigger>
  );
}
