import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import style from "./control.module.css";
import { Kbd } from "./Kbd.tsx";

export interface ButtonProps extends Omit<AriaButtonProps, "children" | "className" | "style"> {
  readonly variant?: "plain" | "primary" | "quiet" | "danger";
  readonly icon?: LucideIcon;
  readonly shortcut?: string;
  readonly children: ReactNode;
}

export function Button({ variant = "plain", icon: Icon, shortcut, children, ...rest }: ButtonProps): ReactNode {
  return (
    <AriaButton {...rest} className={`${style["button"]} ${style[variant] ?? ""}`}>
      {Icon ? <Icon size={16} strokeWidth={1.6} aria-hidden /> : null}
      {/* A narrow tool bar leaves the words out that stand beside a picture. */}
      {Icon ? <span data-word="">{children}</span> : children}
      {shortcut === undefined ? null : <Kbd>{shortcut}</Kbd>}
    </AriaButton>
  );
}
