/** A person's word on two articles: whether they are one text. It can be given, and changed, wherever the two stand side by side. */
import { Copy, CopyX } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { useAct, useCall } from "../shell/queries.ts";
import { Button } from "../ui/Button.tsx";

export function SameOrNot({ first, second }: { readonly first: ArticleId; readonly second: ArticleId }) {
  const { t } = useTranslation("compare");
  const decide = useAct("families.decide");
  const own = useCall("families.load", { id: first, mostOfEach: 1 });
  const other = useCall("families.load", { id: second, mostOfEach: 1 });
  if (own.isPending || other.isPending) return null;
  const isSame = own.data !== null && own.data?.id === other.data?.id;
  return (
    <Button icon={isSame ? CopyX : Copy} onPress={() => void decide({ articleId: first, otherId: second, isSame: !isSame })}>
      {t(isSame ? "notTheSame" : "theSame")}
    </Button>
  );
}
