/** Every change: one transaction, one labelled step of undo. */
import type { Database } from "better-sqlite3";
import type { ArticleView } from "../../shared/contract/article.ts";
import type { AppError } from "../../shared/contract/errors.ts";
import type { ArticleId, JobId } from "../../shared/domain/ids.ts";
import { ok, type Result } from "../../shared/domain/result.ts";
import { tagName } from "../../shared/domain/tag.ts";
import type { UndoStep } from "../../shared/domain/undo-step.ts";
import type { Furnishing, SyncHandlers, WriterTable } from "./archive.ts";
import { backUp } from "./care.ts";
import { allowHost, forbidHost } from "./repositories/allowed-host.ts";
import { addAnnotation, changeAnnotation, removeAnnotation } from "./repositories/annotation.ts";
import { loadView, markRead } from "./repositories/article.ts";
import { revokeRule, saveRule } from "./repositories/cleaning-rule.ts";
import { keepMappings, removeMapping } from "./repositories/column-mapping.ts";
import { markSeen, markUnseen } from "./repositories/concordance-seen.ts";
import { correctArticle } from "./repositories/correction.ts";
import { addArticleToDigest, createDigest, removeDigest, saveDigest } from "./repositories/digest.ts";
import { addToDossier, dropFromDossier, removeComparison, removeDossier, saveComparison, saveDossier } from "./repositories/dossier.ts";
import { keepPoll, removeFeed, saveFeed, subscribe, unseenEntries } from "./repositories/feed.ts";
import { endJob, startJob, turnJob } from "./repositories/job.ts";
import { chooseCharset, leftToClean, startCleanAgain } from "./repositories/job-capture.ts";
import { correctLine } from "./repositories/line-correction.ts";
import { mergeOutlet, saveOutlet } from "./repositories/outlet-list.ts";
import { forgetQueries, rememberQuery } from "./repositories/query-history.ts";
import {
  moveSearchFolder,
  removeSavedSearch,
  removeSearchFolder,
  saveSearch,
  seeSearches,
  tellSearches,
} from "./repositories/saved-search.ts";
import { letIn, setRights, setTriage } from "./repositories/standing.ts";
import { applyTag, mergeTag, removeTag, saveTag } from "./repositories/tag.ts";
import { decideProposals } from "./repositories/tag-proposal.ts";
import { decideTranslation } from "./repositories/translation.ts";
import { addFolder, pauseFolder, removeFolder, takeWatched } from "./repositories/watch-folder.ts";
import { removeWordSet, saveWordSet } from "./repositories/word-set.ts";
import { sql } from "./sql.ts";
import { storeBatch } from "./store/batch.ts";
import { takeCleaned } from "./store/clean-again.ts";
import { describeStale, openDescriber } from "./store/describe-family.ts";
import { decideFamily, keepingFamilies } from "./store/family.ts";
import { openUndoLog } from "./undo.ts";

/** Of a family that is described: a search or a key is answered before the next. */
const membersAtOnce = 200;

/** @param db  the writing connection; its undo triggers are made here */
export function writerHandlers(db: Database): SyncHandlers<WriterTable> {
  const log = openUndoLog(db);
  const describeSome = openDescriber(db);

  function change<T>(told: UndoStep, work: () => Result<T, AppError>, jobId?: JobId): Result<T, AppError> {
    const whole = (): Result<T, AppError> => {
      const result = work();
      // What failed half-way leaves nothing behind.
      if (!result.ok) throw new Refused(result.error);
      // A job does so at its end.
      if (jobId === undefined) describeStale(db);
      return result;
    };
    try {
      return log.step(told, whole, jobId);
    } catch (thrown) {
      if (thrown instanceof Refused) return { ok: false, error: thrown.error };
      throw thrown;
    }
  }

  return {
    ...articleChanges(db, change),
    ...collectionChanges(db, change),
    ...sourceChanges(db, change),
    "archive.undo": () => ok(keepingFamilies(db, () => log.turn("undo"))),
    "archive.redo": () => ok(keepingFamilies(db, () => log.turn("redo"))),
    "insight.markSeen": ({ mentions }) => ok(markSeen(db, mentions)),
    "insight.markUnseen": ({ ids }) => done(markUnseen(db, ids)),
    "store.startJob": (input) => startJob(db, input),
    "store.batch": (input) => storeBatch(db, input),
    "store.describeFamilies": () => ok(db.transaction(() => describeSome(membersAtOnce)).immediate()),
    "store.endJob": ({ jobId, state }) => {
      db.transaction(() => describeStale(db)).immediate();
      return endJob(db, jobId, state);
    },
    "store.turnJob": ({ jobId, to }) => turnJob(db, jobId, to),
    "store.startCleanAgain": ({ scope }) => {
      const job = startCleanAgain(db, scope);
      if (!job.ok || scope.kind !== "capture") return job;
      // The same step as what the job will change: both are taken back together.
      const chosen = change({ kind: "clean-again" }, () => done(chooseCharset(db, scope.captureId, scope.charset)), job.value.id);
      return chosen.ok ? job : chosen;
    },
    "store.leftToClean": ({ jobId, after, limit }) => ok(leftToClean(db, jobId, after, limit)),
    "store.takeCleaned": (input) => change({ kind: "clean-again" }, () => takeCleaned(db, input), input.jobId),
    "store.addFolder": ({ path }) => change({ kind: "watch-folder" }, () => addFolder(db, path)),
    "store.subscribe": ({ feeds }) => change({ kind: "subscribe-list" }, () => ok(subscribe(db, feeds))),
    "store.unseenEntries": ({ id, entries }) => ok(unseenEntries(db, id, entries)),
    "store.keepPoll": (input) => done(keepPoll(db, input)),
    "store.takeWatched": (input) => takeWatched(db, input),
    "store.tellSearches": ({ ids, to }) => done(tellSearches(db, ids, to)),
    "store.keepMappings": ({ mappings }) => {
      keepMappings(db, mappings);
      return ok(null);
    },
    "store.createDigest": ({ draft }) => change({ kind: "make-digest", name: draft.name }, () => createDigest(db, draft)),
    "store.furnish": (input) => furnish(db, input),
    "store.backup": ({ path }) => backUp(db, path),
  };
}

function furnish(db: Database, { outlets, words }: Furnishing): Result<null, AppError> {
  // An archive that has outlets is furnished.
  if (sql(db, "SELECT 1 FROM outlets LIMIT 1").get() !== undefined) return ok(null);
  return db.transaction((): Result<null, AppError> => {
    for (const outlet of outlets) {
      const saved = saveOutlet(db, outlet);
      if (!saved.ok) return saved;
    }
    for (const set of words) saveWordSet(db, { ...set, id: null });
    return ok(null);
  })();
}

class Refused extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.kind);
    this.error = error;
  }
}

type Change = <T>(told: UndoStep, work: () => Result<T, AppError>) => Result<T, AppError>;

type ArticleChanges = Extract<
  keyof WriterTable,
  `article.${string}` | `rules.${string}` | `families.${string}` | `tags.${string}` | `annotations.${string}`
>;

function articleChanges(db: Database, change: Change): SyncHandlers<Pick<WriterTable, ArticleChanges>> {
  return {
    "article.correct": ({ id, correction }) =>
      change({ kind: "correct" }, () => {
        const corrected = correctArticle(db, id, correction);
        return corrected.ok ? loadView(db, id) : corrected;
      }),
    "article.putBack": ({ id, text }) => change({ kind: "put-line-back" }, () => correctAndLoad(db, id, "keep", text)),
    "article.takeOut": ({ id, text }) => change({ kind: "take-line-out" }, () => correctAndLoad(db, id, "remove", text)),
    "article.setRights": ({ id, rights }) =>
      change({ kind: "change-rights" }, () => {
        setRights(db, id, rights);
        return loadView(db, id);
      }),
    "rules.save": (input) => change({ kind: "make-rule" }, () => saveRule(db, input)),
    "rules.revoke": ({ id }) => change({ kind: "revoke-rule" }, () => revokeRule(db, id)),
    "article.markRead": ({ ids, read }) => {
      const work = (): Result<null, AppError> => {
        markRead(db, ids, read);
        return ok(null);
      };
      // Opening an article marks it as read; that is no act to take back, and must not stand before one that is.
      if (read && ids.length === 1) return work();
      return change({ kind: read ? "mark-read" : "mark-unread", count: ids.length }, work);
    },
    "article.triage": ({ ids, triage }) =>
      change({ kind: `triage-${triage}`, count: ids.length }, () => {
        setTriage(db, ids, triage);
        return ok(null);
      }),
    "article.letIn": ({ ids, letIn: isIn }) =>
      change({ kind: isIn ? "let-in" : "keep-out", count: ids.length }, () => {
        letIn(db, ids, isIn);
        return ok(null);
      }),
    "tags.save": (input) => change({ kind: "change-tag", name: tagName(input.path) }, () => saveTag(db, input)),
    "tags.merge": (input) => change({ kind: "merge-tags" }, () => mergeTag(db, input)),
    "tags.remove": ({ id }) => change({ kind: "remove-tag" }, () => removeTag(db, id)),
    "tags.apply": (input) =>
      change({ kind: input.on ? "tag" : "untag", count: input.articleIds.length, name: tagName(input.path) }, () => applyTag(db, input)),
    "annotations.add": (input) => change({ kind: "add-annotation" }, () => addAnnotation(db, input)),
    "annotations.change": (input) => change({ kind: "change-annotation" }, () => changeAnnotation(db, input)),
    "annotations.remove": ({ id }) => change({ kind: "remove-annotation" }, () => removeAnnotation(db, id)),
    "families.decide": (decision) =>
      change({ kind: decision.isSame ? "join-copies" : "part-copies" }, () => {
        decideFamily(db, decision);
        return ok(null);
      }),
    "families.decideTranslation": (decision) =>
      change({ kind: decision.isSame ? "join-translations" : "part-translations" }, () => {
        decideTranslation(db, decision);
        return ok(null);
      }),
  };
}

function correctAndLoad(db: Database, id: ArticleId, action: "keep" | "remove", text: string): Result<ArticleView, AppError> {
  const corrected = correctLine(db, id, action, text);
  return corrected.ok ? loadView(db, id) : corrected;
}

type CollectionChanges = Extract<
  keyof WriterTable,
  `dossiers.${string}` | `compare.${string}` | `digests.${string}` | `searches.${string}` | `words.${string}`
>;

function collectionChanges(db: Database, change: Change): SyncHandlers<Pick<WriterTable, CollectionChanges>> {
  return {
    "dossiers.save": (input) => change({ kind: "save-dossier", name: input.name }, () => saveDossier(db, input)),
    "dossiers.remove": ({ id }) => change({ kind: "remove-dossier" }, () => removeDossier(db, id)),
    "dossiers.add": (input) => change({ kind: "add-to-dossier", count: input.articleIds.length }, () => addToDossier(db, input)),
    "dossiers.drop": (input) => change({ kind: "drop-from-dossier", count: input.articleIds.length }, () => dropFromDossier(db, input)),
    "compare.save": (input) => change({ kind: "save-comparison", name: input.name }, () => saveComparison(db, input)),
    "compare.remove": ({ id }) => change({ kind: "remove-comparison" }, () => removeComparison(db, id)),
    "digests.save": ({ digest }) => change({ kind: "change-digest", name: digest.name }, () => saveDigest(db, digest)),
    "digests.remove": ({ id }) => change({ kind: "remove-digest" }, () => removeDigest(db, id)),
    "digests.addArticle": (input) => change({ kind: "add-to-digest" }, () => addArticleToDigest(db, input)),
    "searches.save": (input) => change({ kind: "save-search", name: input.name }, () => saveSearch(db, input)),
    "searches.remove": ({ id }) => change({ kind: "remove-search" }, () => removeSavedSearch(db, id)),
    "searches.moveFolder": (input) => change({ kind: "move-searches" }, () => moveSearchFolder(db, input)),
    "searches.removeFolder": ({ folder }) => change({ kind: "remove-searches" }, () => done(removeSearchFolder(db, folder))),
    "searches.decide": (input) =>
      change({ kind: input.accept ? "accept-tag" : "refuse-tag", count: input.articleIds.length }, () => decideProposals(db, input)),
    "searches.forget": ({ query }) => change({ kind: "clear-history" }, () => done(forgetQueries(db, query))),
    "words.save": (input) => change({ kind: "change-words" }, () => saveWordSet(db, input)),
    "words.remove": ({ id }) => change({ kind: "remove-words" }, () => done(removeWordSet(db, id))),
    // Looking and asking are no changes that a person would take back.
    "searches.seen": ({ ids }) => done(seeSearches(db, ids)),
    "searches.remember": ({ query }) => done(rememberQuery(db, query)),
  };
}

type SourceChanges = Extract<
  keyof WriterTable,
  `folders.${string}` | `outlets.${string}` | `feeds.${string}` | `hosts.${string}` | "mappings.remove"
>;

function sourceChanges(db: Database, change: Change): SyncHandlers<Pick<WriterTable, SourceChanges>> {
  return {
    "folders.pause": ({ id, isPaused }) =>
      change({ kind: isPaused ? "pause-folder" : "resume-folder" }, () => pauseFolder(db, id, isPaused)),
    "folders.remove": ({ id }) => change({ kind: "remove-folder" }, () => done(removeFolder(db, id))),
    "mappings.remove": ({ id }) => change({ kind: "forget-columns" }, () => done(removeMapping(db, id))),
    "feeds.save": (input) => change({ kind: "change-feed", name: input.title }, () => saveFeed(db, input)),
    "feeds.remove": ({ id }) => change({ kind: "remove-feed" }, () => done(removeFeed(db, id))),
    "hosts.allow": ({ host }) => change({ kind: "allow-host", name: host }, () => done(allowHost(db, host))),
    "hosts.forbid": ({ host }) => change({ kind: "forbid-host", name: host }, () => done(forbidHost(db, host))),
    "outlets.save": (input) => change({ kind: "change-outlet", name: input.name }, () => saveOutlet(db, input)),
    "outlets.merge": (input) => change({ kind: "merge-outlets" }, () => mergeOutlet(db, input)),
  };
}

/** For what cannot fail and has nothing to answer. */
const done = (_: void): Result<null, AppError> => ok(null);
