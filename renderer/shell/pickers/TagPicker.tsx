import { useQuery } from "@tanstack/react-query";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleId } from "../../../shared/domain/ids.ts";
import { tagPath } from "../../../shared/domain/tag.ts";
import { callMain } from "../api.ts";
import { useAct, useCall } from "../queries.ts";
import { NamePicker } from "./NamePicker.tsx";
import style from "./pickers.module.css";

/** Puts a tag on the articles; one that all of them carry is taken off. */
export function TagPicker({ ids, onClose }: { readonly ids: readonly ArticleId[]; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation("shell");
  const tags = useCall("tags.list", {}).data ?? [];
  const carried = useCarried(ids);
  const apply = useAct("tags.apply");
  const isOnAll = (path: string): boolean => carried.get(path) === ids.length;
  const put = async (path: string): Promise<void> => {
    const parsed = tagPath.safeParse(path);
    if (!parsed.success) return;
    onClose();
    await apply({ articleIds: [...ids], path: parsed.data, on: !isOnAll(parsed.data) });
  };
  return (
    <NamePicker
      title={t("tagTitle", { count: ids.length, n: ids.length })}
      label={t("tagName")}
      choices={tags.map(({ path, colour }) => {
        const count = carried.get(path) ?? 0;
        return {
          id: path,
          label: path,
          mark: (
            <>
              <span className={style["check"]}>{isOnAll(path) ? <Check size={14} strokeWidth={2} aria-hidden /> : null}</span>
              <span className={style["dot"]} style={{ background: `var(--tag-${colour})` }} />
            </>
          ),
          ...(count === 0 ? {} : { detail: isOnAll(path) ? t("tagTakeOff") : t("tagOnSome", { count, n: ids.length }) }),
        };
      })}
      newLabel={(path) => t("newTag", { path })}
      problemOf={(path) => (tagPath.safeParse(path).success ? null : t("tagRule"))}
      onChoose={(path) => void put(path)}
      onNew={(path) => void put(path)}
      onClose={onClose}
    />
  );
}

/** Of more articles than these it is not asked which tags they carry; then a tag is only put on. */
const mostAsked = 20;

/** How many of the articles carry each tag. */
function useCarried(ids: readonly ArticleId[]): ReadonlyMap<string, number> {
  const counts = useQuery({
    queryKey: ["article.load", "tags", ids],
    enabled: ids.length <= mostAsked,
    queryFn: async ({ signal }) => {
      const answers = await Promise.all(ids.map((id) => callMain("article.load", { id, query: "" }, signal)));
      const paths = answers.flatMap((answer) => (answer.ok ? answer.value.tags.map((tag) => tag.path) : []));
      return [...new Set(paths)].map((path) => [path, paths.filter((each) => each === path).length] as const);
    },
  }).data;
  return new Map(counts);
}
