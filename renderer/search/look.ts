/** How the list is shown: remembered with the settings, for all searches alike. */
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ListLook, Settings } from "../../shared/contract/app.ts";
import { callMain } from "../shell/api.ts";
import { useCall } from "../shell/queries.ts";

const plain: ListLook = { columns: [], density: "comfortable", group: null, hasFacets: false, closedFacets: [] };

export interface ChangingLook {
  readonly look: ListLook;
  readonly change: (change: Partial<ListLook>) => void;
}

export function useListLook(): ChangingLook {
  const client = useQueryClient();
  const look = useCall("app.settings", {}).data?.list ?? plain;
  return useMemo(() => {
    const change = (part: Partial<ListLook>): void => {
      const list = { ...look, ...part };
      // Seen at once: what is written is only for the next start.
      client.setQueryData<Settings>(["app.settings", {}], (old) => (old ? { ...old, list } : old));
      void callMain("app.saveSettings", { list });
    };
    return { look, change };
  }, [client, look]);
}
