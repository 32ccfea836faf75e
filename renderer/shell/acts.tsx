/** Acts on articles that every view offers: tag, dossier, compare, digest. Their pickers are dialogs of the shell. */
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CleanAgainScope } from "../../shared/contract/capture.ts";
import type { Selector } from "../../shared/domain/annotation.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { KinDialog } from "./kin/KinDialog.tsx";
import { DigestPicker } from "./pickers/DigestPicker.tsx";
import { DossierPicker } from "./pickers/DossierPicker.tsx";
import { MarkDialog } from "./pickers/MarkDialog.tsx";
import type { Mark } from "./pickers/mark.ts";
import { TagPicker } from "./pickers/TagPicker.tsx";
import { useAct } from "./queries.ts";
import { useReadOnly } from "./read-only.ts";
import { useNavigate } from "./route.ts";
import { useToast } from "./toast.tsx";

export interface ArticleActs {
  tag(ids: readonly ArticleId[]): void;
  addToDossier(ids: readonly ArticleId[]): void;
  /** Says of articles that they are read, unread, kept or dropped, after it was told what will change. */
  mark(ids: readonly ArticleId[], mark: Mark): void;
  compare(ids: readonly ArticleId[]): void;
  /** Lists what is like an article: copies, translations, the same event. */
  similar(ids: readonly ArticleId[]): void;
  addToDigest(ids: readonly ArticleId[], selector?: Selector): void;
  /** Takes the captures of articles through cleaning once more; the status of the job says what changed. */
  cleanAgain(scope: CleanAgainScope): void;
}

const ActsContext = createContext<ArticleActs>({
  tag: () => undefined,
  addToDossier: () => undefined,
  mark: () => undefined,
  compare: () => undefined,
  similar: () => undefined,
  addToDigest: () => undefined,
  cleanAgain: () => undefined,
});

export const useArticleActs = (): ArticleActs => useContext(ActsContext);

type Picking =
  | { readonly what: "tag" | "dossier"; readonly ids: readonly ArticleId[] }
  | { readonly what: "mark"; readonly ids: readonly ArticleId[]; readonly mark: Mark }
  | { readonly what: "similar"; readonly ids: readonly [ArticleId] }
  | { readonly what: "digest"; readonly ids: readonly ArticleId[]; readonly selector: Selector | null };

export function ActsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [picking, setPicking] = useState<Picking | null>(null);
  const navigate = useNavigate();
  const toast = useToast();
  const { t } = useTranslation("shell");
  const cleanAgain = useAct("capture.cleanAgain");
  const { refuse } = useReadOnly();
  const acts = useMemo<ArticleActs>(() => {
    const pick = (next: Picking): void => {
      if (next.ids.length === 0) toast(t("chooseArticleFirst"));
      else if (!refuse()) setPicking(next);
    };
    return {
      tag: (ids) => pick({ what: "tag", ids }),
      addToDossier: (ids) => pick({ what: "dossier", ids }),
      addToDigest: (ids, selector) => pick({ what: "digest", ids, selector: selector ?? null }),
      mark: (ids, mark) => pick({ what: "mark", ids, mark }),
      // With one article the view itself asks for those beside it.
      compare: (ids) => {
        if (ids.length === 0) toast(t("chooseArticleFirst"));
        else if (ids.length > 4) toast(t("compareNeeds"));
        else navigate.go({ view: "compare", ids: [...ids] });
      },
      similar: ([id]) => (id === undefined ? toast(t("chooseArticleFirst")) : setPicking({ what: "similar", ids: [id] })),
      cleanAgain: (scope) => void cleanAgain({ scope }),
    };
  }, [navigate, toast, t, cleanAgain, refuse]);
  const close = (): void => setPicking(null);
  return (
    <ActsContext value={acts}>
      {children}
      {picking?.what === "tag" ? <TagPicker ids={picking.ids} onClose={close} /> : null}
      {picking?.what === "dossier" ? <DossierPicker ids={picking.ids} onClose={close} /> : null}
      {picking?.what === "mark" ? <MarkDialog ids={picking.ids} mark={picking.mark} onClose={close} /> : null}
      {picking?.what === "similar" ? <KinDialog id={picking.ids[0]} onClose={close} /> : null}
      {picking?.what === "digest" ? <DigestPicker ids={picking.ids} selector={picking.selector} onClose={close} /> : null}
    </ActsContext>
  );
}
