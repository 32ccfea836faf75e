/** The facets of a search: which there are, what their values are called, and what can be chosen in each as the query stands. */
import { useTranslation } from "react-i18next";
import type { Facets } from "../../shared/contract/search.ts";
import { useCall } from "../shell/queries.ts";
import { languageName } from "../ui/format.ts";
import { choicesOf, type FacetField, facetFields, stanceOf, withChoices } from "./facet-query.ts";

/** A value as it stands in a list. */
export interface FacetEntry {
  /** As the query has it, without marks around it. */
  readonly value: string;
  readonly label: string;
  /** Null for one that the query names and that no article has. */
  readonly count: number | null;
  /** How deep it stands in a tree. */
  readonly depth: number;
}

const listOf: Readonly<Record<FacetField, Exclude<keyof Facets, "month" | "day">>> = {
  outlet: "outlet",
  country: "country",
  kind: "kind",
  lang: "language",
  tag: "tag",
  actor: "actor",
  dossier: "dossier",
  verdict: "verdict",
};

export function useFacetNames(): {
  readonly field: (field: FacetField) => string;
  readonly value: (field: FacetField, value: string) => string;
} {
  const { t, i18n } = useTranslation(["search", "shell", "sources"]);
  const named = (key: string, value: string): string => (i18n.exists(key) ? t(key as "search:facet_outlet") : value);
  return {
    field: (field) => t(`search:facet_${field}`),
    value: (field, value) => {
      if (field === "lang") return languageName(value, i18n.language);
      if (field === "verdict") return named(`shell:verdict_${value}`, value);
      return field === "kind" ? named(`sources:kind_${value}`, value) : value;
    },
  };
}

/**
 * What a facet offers: its counts follow the query but for the facet's own choices, so that another value can be added to them.
 *
 * @param facets  of the whole query
 */
export function useFacetEntries(query: string, field: FacetField, facets: Facets | undefined): readonly FacetEntry[] {
  const names = useFacetNames();
  const choices = choicesOf(query, field);
  const isNarrowed = choices.chosen.length + choices.excluded.length > 0;
  const without = withChoices(query, field, { chosen: [], excluded: [] });
  const wider = useCall("search.facets", { query: without }, { enabled: isNarrowed, keep: true }).data;
  const values = ((isNarrowed ? wider : undefined) ?? facets)?.[listOf[field]] ?? [];
  const named = [...choices.chosen, ...choices.excluded];
  const lost = named.filter((value) => stanceOf({ chosen: values.map((each) => each.label), excluded: [] }, value) === "open");
  const entries: FacetEntry[] = [
    ...lost.map((value) => ({ value, label: names.value(field, value), count: null, depth: 0 })),
    ...values.map(({ label, count }) => ({ value: label, label: names.value(field, label), count, depth: 0 })),
  ];
  return field === "tag" ? asTree(entries) : entries;
}

/** Paths in the order of their tree, each named by its last part. */
export function asTree(entries: readonly FacetEntry[]): FacetEntry[] {
  return [...entries]
    .sort((a, b) => compareParts(a.value.split("/"), b.value.split("/")))
    .map((entry) => {
      const parts = entry.value.split("/");
      return { ...entry, label: parts.at(-1) ?? entry.value, depth: parts.length - 1 };
    });
}

function compareParts(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const order = (a[at] ?? "").localeCompare(b[at] ?? "");
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** The entries in an order that a person already has before the eyes: what no article has any more keeps its place, what is new comes last. */
export function inOrderOf(before: readonly FacetEntry[], now: readonly FacetEntry[]): readonly FacetEntry[] {
  const fresh = new Map(now.map((each) => [each.value, each]));
  const kept = before.map((old) => {
    const entry = fresh.get(old.value) ?? { ...old, count: null };
    fresh.delete(old.value);
    return entry;
  });
  return [...kept, ...fresh.values()];
}

/** Those that a typed word finds, by any part of their name. */
export function findEntries(entries: readonly FacetEntry[], wanted: string): readonly FacetEntry[] {
  const folded = wanted.trim().toLocaleLowerCase();
  if (folded === "") return entries;
  return entries
    .filter((each) => each.label.toLocaleLowerCase().includes(folded) || each.value.toLocaleLowerCase().includes(folded))
    .map((each) => (each.depth === 0 ? each : { ...each, label: each.value, depth: 0 }));
}

export const countStances = (query: string): number =>
  facetFields.reduce((sum, field) => {
    const { chosen, excluded } = choicesOf(query, field);
    return sum + chosen.length + excluded.length;
  }, 0);
