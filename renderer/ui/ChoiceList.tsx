import type { KeyboardEvent, ReactNode } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { useContextMenu } from "./ContextMenu.tsx";
import style from "./index-pane.module.css";
import type { MenuItem } from "./MenuList.tsx";

export interface ChoiceListProps<T extends { readonly id: number }> {
  readonly label: string;
  readonly items: readonly T[];
  /** It may be one that `items` does not show. */
  readonly chosen: T | null;
  readonly nameOf: (item: T) => string;
  readonly onChoose: (item: T) => void;
  /** Enter, or a double click. */
  readonly onOpen?: (item: T) => void;
  /** The list's own keys. @returns whether it took this one */
  readonly onKey?: (event: KeyboardEvent) => boolean;
  /** What can be done with one item, by the menu of its row. */
  readonly menu?: { readonly label: string; readonly items: readonly MenuItem[]; readonly onAction: (act: string) => void };
  /** CSS pixels before the row's text. */
  readonly indentOf?: (item: T) => number;
  /** Shown in place of rows. */
  readonly empty: ReactNode;
  readonly children: (item: T) => ReactNode;
}

/** A list beside what is chosen in it: arrows move, letters find. */
export function ChoiceList<T extends { readonly id: number }>(props: ChoiceListProps<T>): ReactNode {
  const { label, items, chosen, nameOf, onChoose, onOpen, onKey, indentOf, empty, children } = props;
  const { onContextMenu, menu } = useContextMenu(props.menu?.label ?? "", props.menu?.items ?? [], props.menu?.onAction ?? (() => {}));
  const itemOf = (key: unknown): T | undefined => items.find((item) => String(item.id) === String(key));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and menu are of the list inside
    <div
      className={style["scroll"]}
      onKeyDownCapture={(event) => {
        if (onKey?.(event)) event.preventDefault();
      }}
      onContextMenu={(event) => {
        if (props.menu === undefined) return;
        const row = event.target instanceof Element ? event.target.closest("[data-key]") : null;
        const item = row === null ? chosen : itemOf(row.getAttribute("data-key"));
        if (!item) return;
        onChoose(item);
        onContextMenu(event);
      }}
    >
      <ListBox
        aria-label={label}
        className={style["list"] ?? ""}
        items={items.map((item) => ({ item, id: String(item.id) }))}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={chosen === null ? [] : [String(chosen.id)]}
        onSelectionChange={(keys) => {
          const item = itemOf(keys === "all" ? undefined : [...keys][0]);
          if (item) onChoose(item);
        }}
        {...(onOpen === undefined
          ? {}
          : {
              onAction: (key) => {
                const item = itemOf(key);
                if (item) onOpen(item);
              },
            })}
        renderEmptyState={() => empty}
      >
        {({ id, item }) => (
          <ListBoxItem
            id={id}
            textValue={nameOf(item)}
            aria-label={nameOf(item)}
            className={style["row"] ?? ""}
            {...(indentOf === undefined ? {} : { style: { paddingInlineStart: indentOf(item) } })}
          >
            {children(item)}
          </ListBoxItem>
        )}
      </ListBox>
      {menu}
    </div>
  );
}
