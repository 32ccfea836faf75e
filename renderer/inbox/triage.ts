/** What a person decides about what came in: it leaves its list at once, while the archive still writes it down. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleRow } from "../../shared/contract/search.ts";
import { tell } from "../../shared/contract/tell.ts";
import type { Triage } from "../../shared/domain/article.ts";
import type { ArticleId } from "../../shared/domain/ids.ts";
import { callMain } from "../shell/api.ts";
import { useAct } from "../shell/queries.ts";
import { useToast } from "../shell/toast.tsx";
import { formatCount } from "../ui/format.ts";

type Ids = readonly ArticleId[];

/** `stories`: how many rows the articles were chosen by. */
type Decide = (ids: Ids, stories: number) => void;

export interface TriageActs {
  readonly keep: (ids: Ids) => void;
  /** To the bin. */
  readonly drop: Decide;
  /** Lets texts that are not whole count all the same. */
  readonly letIn: (ids: Ids) => void;
  /** Out of the bin; where nothing chosen lies in it, what was kept or dropped last. */
  readonly putBack: (ids: Ids) => void;
  readonly keepAll: () => Promise<void>;
  /** The row has been decided on since its list was asked for. */
  readonly awayFrom: (row: Pick<ArticleRow, "id" | "triage">) => boolean;
}

export function useTriage(): TriageActs {
  const { t, i18n } = useTranslation("shell");
  const [decided, setDecided] = useState<ReadonlyMap<ArticleId, Triage>>(new Map());
  const [last, setLast] = useState<Ids>([]);
  const triage = useAct("article.triage");
  const allow = useAct("article.letIn");
  const toast = useToast();

  const decide = async (ids: Ids, to: Triage): Promise<boolean> => {
    if (ids.length === 0) return false;
    setDecided((old) => new Map([...old, ...ids.map((id) => [id, to] as const)]));
    const done = (await triage({ ids: [...ids], triage: to })) !== undefined;
    setDecided((old) => new Map([...old].filter(([id]) => !ids.includes(id))));
    return done;
  };
  const counted = (key: "keptAll" | "dropped", count: number): string => t(key, { count, n: formatCount(count) });
  const offerBack = (sentence: string, ids: Ids): void => toast(sentence, { label: t("undo"), onPress: () => void decide(ids, "new") });

  return {
    keep: (ids) => {
      setLast(ids);
      void decide(ids, "kept");
    },
    drop: (ids, stories) => {
      setLast(ids);
      void decide(ids, "dropped").then((done) => done && offerBack(counted("dropped", stories), ids));
    },
    letIn: (ids) => void (ids.length > 0 && allow({ ids: [...ids], letIn: true })),
    putBack: (ids) => {
      void decide(last.length > 0 ? last : ids, "new");
      setLast([]);
    },
    keepAll: async () => {
      const waiting = await callMain("search.ids", { query: "is:new" });
      if (!waiting.ok) return toast(tell(waiting.error, i18n.language));
      if (await decide(waiting.value, "kept")) offerBack(counted("keptAll", waiting.value.length), waiting.value);
    },
    awayFrom: (row) => {
      const to = decided.get(row.id);
      return to !== undefined && to !== row.triage;
    },
  };
}
