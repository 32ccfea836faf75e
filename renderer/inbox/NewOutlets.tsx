/** Above what needs a look: outlets that imports have met, and of which nobody has said anything yet. */
import { Newspaper } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isUndescribed } from "../../shared/domain/outlet.ts";
import { useCall } from "../shell/queries.ts";
import { useRemembered } from "../shell/remember.ts";
import { useNavigate } from "../shell/route.ts";
import { Band } from "../ui/Band.tsx";
import { Button } from "../ui/Button.tsx";

export function NewOutlets(): ReactNode {
  const { t } = useTranslation("shell");
  const { go } = useNavigate();
  const sorted = useRemembered("sources.outlets.sort", "undescribed");
  const unknown = useCall("outlets.list", {}).data?.filter((each) => isUndescribed(each) && each.articles > 0) ?? [];
  const [most] = unknown.toSorted((a, b) => b.articles - a.articles);
  if (most === undefined) return null;
  const describe = (): void => {
    sorted.remember("undescribed");
    go({ view: "sources", part: "outlets", id: most.id });
  };
  return (
    <Band isDoubt>
      <Newspaper size={16} strokeWidth={1.6} aria-hidden />
      <span>{t("newOutlets", { count: unknown.length })}</span>
      <Button variant="quiet" onPress={describe}>
        {t("describeOutlets")}
      </Button>
    </Band>
  );
}
