/** What a job is called, and what it has done, in words: an import brings in, a cleaning changes. */
import { useTranslation } from "react-i18next";
import type { ImportItem, ImportJob } from "../../shared/domain/capture.ts";
import { formatCount } from "../ui/format.ts";

export interface JobWords {
  name(job: ImportJob): string;
  counts(job: ImportJob): string;
  /** How far a job that runs has come. */
  running(job: ImportJob): string;
  ended(job: ImportJob): string;
  outcome(kind: ImportJob["kind"], item: ImportItem): string;
  /** What changed in a capture that was cleaned again. */
  changes(item: ImportItem): string;
}

/** How many inputs a job has dealt with. */
export const dealtWith = ({ imported, revisions, duplicates, skipped }: ImportJob): number => imported + revisions + duplicates + skipped;

export function useJobWords(): JobWords {
  const { t, i18n } = useTranslation("jobs");
  const isCleaning = (job: ImportJob): boolean => job.kind === "clean-again";
  const name = (job: ImportJob): string => {
    if (!isCleaning(job)) return job.label;
    return job.label === "" ? t("cleanAgainMany", { count: job.total, formatted: formatCount(job.total) }) : t("cleanAgain", job);
  };
  const numbers = (job: ImportJob) => ({
    imported: formatCount(job.imported),
    revisions: formatCount(job.revisions),
    duplicates: formatCount(job.duplicates),
    skipped: formatCount(job.skipped),
  });
  const counts = (job: ImportJob): string => {
    const counted = t(isCleaning(job) ? "cleanedCounts" : "counts", numbers(job));
    const hasMore = job.state !== "done" && job.total > dealtWith(job);
    return hasMore ? `${t("part", { done: formatCount(dealtWith(job)), total: formatCount(job.total) })} · ${counted}` : counted;
  };
  const ended = (job: ImportJob): string => t("ended", { name: name(job), counts: counts(job) });
  return {
    name,
    running: (job) =>
      job.total === 0
        ? t("importingFirst")
        : t(isCleaning(job) ? "cleaning" : "importing", { done: formatCount(dealtWith(job)), total: formatCount(job.total) }),
    counts,
    ended: (job) => (job.state === "cancelled" || job.state === "failed" ? t(`ended_${job.state}`, { ended: ended(job) }) : ended(job)),
    outcome: (kind, { outcome }) =>
      kind === "clean-again" && outcome !== "skipped" && outcome !== "imported" ? t(`cleaned_${outcome}`) : t(`outcome_${outcome}`),
    changes: ({ changed }) =>
      t("changed", { fields: new Intl.ListFormat(i18n.language).format(changed.map((field) => t(`field_${field}`))) }),
  };
}
