/** Every question to the archive that changes nothing. */
import type { Database } from "better-sqlite3";
import type { ArticleView } from "../../shared/contract/article.ts";
import { ok } from "../../shared/domain/result.ts";
import { hitsInArticle } from "../../shared/query/article-hits.ts";
import type { ReaderTable, SyncHandlers } from "./archive.ts";
import { checkArchive, readStats, readStatus } from "./care.ts";
import { listHosts } from "./repositories/allowed-host.ts";
import { loadCaptureBytes, loadSources, loadView } from "./repositories/article.ts";
import { listRules } from "./repositories/cleaning-rule.ts";
import { listKeptMappings, listMappings } from "./repositories/column-mapping.ts";
import { findChanges } from "./repositories/copy-changes.ts";
import { findLastMasthead, listDigests, loadDigest } from "./repositories/digest.ts";
import { lastOfDossier, listComparisons, listDossiers, loadDossier } from "./repositories/dossier.ts";
import { viewFamily } from "./repositories/family.ts";
import { dueFeeds, listFeeds } from "./repositories/feed.ts";
import { jobPaths, jobSources, listJobs, reportJob } from "./repositories/job.ts";
import { listOutlets } from "./repositories/outlet-list.ts";
import { listHistory } from "./repositories/query-history.ts";
import { listSavedSearches, newsOfSearches } from "./repositories/saved-search.ts";
import { listTags } from "./repositories/tag.ts";
import { listProposals, listTagRules } from "./repositories/tag-proposal.ts";
import { translationDecisions } from "./repositories/translation.ts";
import { listFolders } from "./repositories/watch-folder.ts";
import { listWordSets } from "./repositories/word-set.ts";
import { countBatch } from "./search/batch.ts";
import { countAndCite } from "./search/cite.ts";
import { countClauses } from "./search/clauses.ts";
import { readConcordance } from "./search/concordance.ts";
import { findInDigests } from "./search/digest-texts.ts";
import { foreseeEffect, listArticles } from "./search/effect.ts";
import { findFacets } from "./search/facets.ts";
import { listFieldValues } from "./search/field-values.ts";
import { markerFor } from "./search/marker.ts";
import { findNotes } from "./search/notes.ts";
import { isByColumn, runOrdered } from "./search/ordered.ts";
import { listPalette } from "./search/palette.ts";
import { findRange, findRowOfDay } from "./search/row-places.ts";
import { findIds, runSearch } from "./search/run.ts";
import { spellingsOf } from "./search/spellings.ts";
import { suggestQuery } from "./search/suggest.ts";
import { runTrend } from "./search/trend.ts";
import { sayWidened } from "./search/widened.ts";
import { countWords } from "./search/word-counts.ts";

/** @param db  a connection that may be read-only; temporary tables are made in it */
export function readerHandlers(db: Database, path: string, readOnly: boolean): SyncHandlers<ReaderTable> {
  return {
    "search.run": (request) => (isByColumn(request) ? runOrdered(db, request) : runSearch(db, request)),
    "search.facets": ({ query }) => findFacets(db, query),
    "search.ids": ({ query }) => findIds(db, query),
    "search.range": (input) => findRange(db, input),
    "search.rowOfDay": (input) => findRowOfDay(db, input),
    "search.effect": ({ ids }) => ok(foreseeEffect(db, ids)),
    "search.listed": ({ ids }) => ok(listArticles(db, ids)),
    "search.clauses": ({ query }) => countClauses(db, query),
    "search.suggest": ({ query }) => suggestQuery(db, query),
    "search.notes": (request) => findNotes(db, request),
    "search.digests": (request) => findInDigests(db, request),
    "search.fieldValues": ({ field }) => ok(listFieldValues(db, field)),
    "search.palette": ({ offset, limit }) => ok(listPalette(db, offset, limit)),
    "insight.concordance": (request) => readConcordance(db, request),
    "words.sets": () => ok(listWordSets(db)),
    "words.spellings": ({ name }) => ok(spellingsOf(db, name)),
    "words.widened": ({ query }) => ok(sayWidened(db, query)),
    "insight.trend": (request) => ok(runTrend(db, path, request)),
    "insight.batch": ({ queries }) => ok(countBatch(db, path, queries)),
    "insight.cite": ({ query }) => countAndCite(db, path, query),
    "searches.list": () => ok(listSavedSearches(db)),
    "searches.rules": () => ok(listTagRules(db)),
    "searches.proposals": (input) => listProposals(db, input),
    "searches.history": () => ok(listHistory(db)),
    "article.load": ({ id, query }) => {
      const view = loadView(db, id);
      return view.ok ? ok(withHits(db, view.value, query)) : view;
    },
    "rules.list": ({ outletId }) => ok(listRules(db, outletId)),
    "tags.list": () => ok(listTags(db)),
    "families.load": ({ id, mostOfEach }) => ok(viewFamily(db, id, mostOfEach)),
    "families.changes": ({ id }) => ok(findChanges(db, id)),
    "dossiers.list": () => ok(listDossiers(db)),
    "dossiers.load": (input) => loadDossier(db, input),
    "compare.list": () => ok(listComparisons(db)),
    "digests.list": () => ok(listDigests(db)),
    "digests.load": ({ id }) => loadDigest(db, id),
    "capture.jobs": ({ limit }) => ok(listJobs(db, limit)),
    "capture.report": ({ jobId, offset, limit }) => reportJob(db, jobId, offset, limit),
    "archive.status": () => ok(readStatus(db, path, readOnly)),
    "store.sources": ({ ids }) => ok(loadSources(db, ids)),
    "store.translationDecisions": ({ id }) => ok(translationDecisions(db, id)),
    "store.wordCounts": ({ terms }) => ok(countWords(db, terms)),
    "store.jobSources": ({ jobId }) => ok(jobSources(db, jobId)),
    "store.jobPaths": ({ jobId, skippedOnly }) => ok(jobPaths(db, jobId, skippedOnly)),
    "store.captureBytes": ({ id }) => loadCaptureBytes(db, id),
    "store.lastOfDossier": (input) => lastOfDossier(db, input),
    "store.lastMasthead": ({ language }) => ok(findLastMasthead(db, language)),
    "outlets.list": () => ok(listOutlets(db)),
    "feeds.list": () => ok(listFeeds(db)),
    "hosts.list": () => ok(listHosts(db)),
    "store.dueFeeds": ({ now }) => ok(dueFeeds(db, now)),
    "store.folders": () => ok(listFolders(db)),
    "mappings.list": () => ok(listKeptMappings(db)),
    "store.mappings": () => ok(listMappings(db)),
    "store.searchNews": () => ok(newsOfSearches(db)),
    "store.check": () => ok(checkArchive(db)),
    "store.stats": () => ok(readStats(db, path)),
  };
}

function withHits(db: Database, view: ArticleView, query: string): ArticleView {
  const marker = markerFor(db, query);
  return marker === null ? view : { ...view, hits: hitsInArticle(view.article, marker.find) };
}
