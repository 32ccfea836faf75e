/** Where captures come from: folders that are watched, and the outlets that publish. */
import { FolderPlus, Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletId } from "../../shared/domain/ids.ts";
import { useAct } from "../shell/queries.ts";
import { type SourcesPart, sourcesParts, useNavigate } from "../shell/route.ts";
import { Button } from "../ui/Button.tsx";
import { Tabs } from "../ui/Tabs.tsx";
import { ViewHeader } from "../ui/ViewHeader.tsx";
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
  const [isNaming, setNaming] = useState(false);
  return (
    <>
      <ViewHeader title={t("title")}>
        {part === "folders" ? (
          <Button icon={FolderPlus} onPress={() => void addFolder({ path: null })}>
            {t("addFolder")}
          </Button>
        ) : (
          <Button icon={Plus} onPress={() => setNaming(true)}>
            {t("newOutlet")}
          </Button>
        )}
      </ViewHeader>
      <Tabs
        label={t("parts")}
        tabs={sourcesParts.map((each) => ({ id: each, label: t(`part_${each}`) }))}
        chosen={part}
        onChoose={(next) => go({ view: "sources", part: next, id: null }, { replace: true })}
      >
        {part === "folders" ? <Folders /> : <Outlets id={id} isNaming={isNaming} onNamed={() => setNaming(false)} />}
      </Tabs>
    </>
  );
}
