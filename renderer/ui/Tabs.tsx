import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components";
import style from "./control.module.css";

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly label: string }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  /** What the chosen tab shows. */
  readonly children: ReactNode;
}

/** Parts of one view, side by side; the arrow keys move between them. */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose, children }: TabsProps<Id>): ReactNode {
  return (
    <AriaTabs
      className={style["tabs"] ?? ""}
      selectedKey={chosen}
      onSelectionChange={(key) => {
        const tab = tabs.find((each) => each.id === key);
        if (tab && tab.id !== chosen) onChoose(tab.id);
      }}
    >
      <TabList aria-label={label} className={style["tabList"] ?? ""}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={style["tab"] ?? ""}>
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {/* Anew for each tab, which names its own panel. */}
      <TabPanel key={chosen} id={chosen} className={style["tabPanel"] ?? ""}>
        {children}
      </TabPanel>
    </AriaTabs>
  );
}
