/** The words on the screens. French is typed by the English keys, so that a missing one does not compile. */
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { batch as enBatch } from "./en/batch.ts";
import { compare as enCompare } from "./en/compare.ts";
import { concordance as enConcordance } from "./en/concordance.ts";
import { digest as enDigest } from "./en/digest.ts";
import { dossier as enDossier } from "./en/dossier.ts";
import { jobs as enJobs } from "./en/jobs.ts";
import { keys as enKeys } from "./en/keys.ts";
import { reader as enReader } from "./en/reader.ts";
import { search as enSearch } from "./en/search.ts";
import { searches as enSearches } from "./en/searches.ts";
import { shell as enShell } from "./en/shell.ts";
import { sources as enSources } from "./en/sources.ts";
import { table as enTable } from "./en/table.ts";
import { tags as enTags } from "./en/tags.ts";
import { trend as enTrend } from "./en/trend.ts";
import { words as enWords } from "./en/words.ts";
import { batch as frBatch } from "./fr/batch.ts";
import { compare as frCompare } from "./fr/compare.ts";
import { concordance as frConcordance } from "./fr/concordance.ts";
import { digest as frDigest } from "./fr/digest.ts";
import { dossier as frDossier } from "./fr/dossier.ts";
import { jobs as frJobs } from "./fr/jobs.ts";
import { keys as frKeys } from "./fr/keys.ts";
import { reader as frReader } from "./fr/reader.ts";
import { search as frSearch } from "./fr/search.ts";
import { searches as frSearches } from "./fr/searches.ts";
import { shell as frShell } from "./fr/shell.ts";
import { sources as frSources } from "./fr/sources.ts";
import { table as frTable } from "./fr/table.ts";
import { tags as frTags } from "./fr/tags.ts";
import { trend as frTrend } from "./fr/trend.ts";
import { words as frWords } from "./fr/words.ts";

export function startTexts(): void {
  void i18next.use(initReactI18next).init({
    lng: "en",
    fallbackLng: "en",
    defaultNS: "shell",
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: {
      en: {
        shell: enShell,
        search: enSearch,
        searches: enSearches,
        concordance: enConcordance,
        reader: enReader,
        dossier: enDossier,
        compare: enCompare,
        digest: enDigest,
        jobs: enJobs,
        keys: enKeys,
        table: enTable,
        tags: enTags,
        trend: enTrend,
        batch: enBatch,
        sources: enSources,
        words: enWords,
      },
      fr: {
        shell: frShell,
        search: frSearch,
        searches: frSearches,
        concordance: frConcordance,
        reader: frReader,
        dossier: frDossier,
        compare: frCompare,
        digest: frDigest,
        jobs: frJobs,
        keys: frKeys,
        table: frTable,
        tags: frTags,
        trend: frTrend,
        batch: frBatch,
        sources: frSources,
        words: frWords,
      },
    },
  });
}
