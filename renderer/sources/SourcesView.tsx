/** Where captures come from: feeds, folders that are watched, and the outlets that publish. */
import { FileDown, FileUp, FolderPlus, List, Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletId } from "../../shared/domain/ids.ts";
import { useAct } from "../shell/queries.ts";
import { type SourcesPart, sourcesParts, useNavigate } from "../shell/route.ts";
import { useToast } from "../shell/toast.tsx";
import { Button } from "../ui/Button.tsx";
import { MenuButton } from "../ui/MenuButton.tsx";
import { Tabs } from "../ui/Tabs.tsx";
import { ViewHeader } from "../ui/ViewHeader.tsx";
import { Feeds } from "./Feeds.tsx";
import { Folders } from "./Folders.tsx";
import { Outlets } from "./Outlets.tsx";

interface SourcesViewProps {
  readonly part: SourcesPart;
  /** The outlet that is shown. */
  readonly id: OutletId | null;
}

export function SourcesView({ part, id }: SourcesViewProps): ReactNode {
  const { t } = useTranslation("sources");
  const { go } = useNavigate();
  const addFolder = useAct("folders.add");
  const [isAdding, setAdding] = useState(false);
  const acts: Readonly<Record<SourcesPart, ReactNode>> = {
    feeds: (
      <>
        <FeedLists />
        <Button icon={Plus} onPress={() => setAdding(true)}>
          {t("addFeed")}
        </Button>
      </>
    ),
    folders: (
      <Button icon={FolderPlus} onPress={() => void addFolder({ path: null })}>
        {t("addFolder")}
      </Button>
    ),
    outlets: (
      <Button icon={Plus} onPress={() => setAdding(true)}>
        {t("newOutlet")}
      </Button>
    ),
  };
  const shown: Readonly<Record<SourcesPart, ReactNode>> = {
    feeds: <Feeds isAdding={isAdding} onAdd={setAdding} />,
    folders: <Folders />,
    outlets: <Outlets id={id} isNaming={isAdding} onNamed={() => setAdding(false)} />,
  };
  return (
    <>
      <ViewHeader title={t("title")}>{acts[part]}</ViewHeader>
      <Tabs
        label={t("parts")}
        tabs={sourcesParts.map((each) => ({ id: each, label: t(`part_${each}`) }))}
        chosen={part}
        onChoose={(next) => {
          setAdding(false);
          go({ view: "sources", part: next, id: null }, { replace: true });
        }}
      >
        {shown[part]}
      </Tabs>
    </>
  );
}

/** Lists of feeds come from other programs and go to them. */
function FeedLists(): ReactNode {
  const { t } = useTranslation("sources");
  const toast = useToast();
  const read = useAct("feeds.importList");
  const write = useAct("feeds.exportList");
  return (
    <MenuButton
      label={t("listActs")}
      icon={List}
      items={[
        { id: "read", label: t("importList"), icon: FileDown },
        { id: "write", label: t("exportList"), icon: FileUp },
      ]}
      onAction={(act) => {
        if (act === "read")
          void read({}).then((done) => done && toast(t("listRead", done) + (done.refused > 0 ? t("listRefused", done) : "")));
        else void write({}).then((done) => done && toast(t("listWritten")));
      }}
    />
  );
}
