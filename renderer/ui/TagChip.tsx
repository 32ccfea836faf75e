import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { tagName } from "../../shared/domain/tag.ts";
import style from "./display.module.css";

export interface TagChipProps {
  readonly path: string;
  readonly colour: number;
  readonly onRemove?: () => void;
}

/** The tag's last name with its colour; the whole path on hover. */
export function TagChip({ path, colour, onRemove }: TagChipProps): ReactNode {
  return (
    <span className={style["tag"]} title={path}>
      <span className={style["dot"]} style={{ background: `var(--tag-${colour})` }} aria-hidden />
      <bdi>{tagName(path)}</bdi>
      {onRemove === undefined ? null : (
        <Button className={style["remove"] ?? ""} onPress={onRemove} aria-label={`${path} ×`}>
          <X size={12} aria-hidden />
        </Button>
      )}
    </span>
  );
}
