import { SlidersHorizontal } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "../ui/IconButton.tsx";
import style from "./Frame.module.css";

interface SideTitleProps {
  readonly text: string;
  /** The act at the end of the line. */
  readonly act: string;
  readonly onPress: () => void;
}

/** The head of a group in the side bar, with where the group is looked after. */
export function SideTitle({ text, act, onPress }: SideTitleProps): ReactNode {
  return (
    <div className={style["sideHead"]}>
      <h2 className={style["sideTitle"]}>{text}</h2>
      <IconButton icon={SlidersHorizontal} label={act} onPress={onPress} />
    </div>
  );
}
