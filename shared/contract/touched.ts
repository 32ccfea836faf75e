/** Which nouns each changing call touches, so that every view asks again for what it shows and for nothing else: main tells every window, and the window that asked does not wait for it. */
import type { CallName } from "./contract.ts";
import type { Noun } from "./events.ts";

const everything: readonly Noun[] = ["articles", "tags", "annotations", "dossiers", "comparisons", "digests", "searches", "outlets"];

// Which archive is open touches everything; its own event says so.
export const nounsTouched: { readonly [N in CallName]?: readonly Noun[] } = {
  "app.saveSettings": ["settings"],
  "archive.forget": ["recent"],
  "capture.choose": ["jobs"],
  "capture.paths": ["jobs"],
  "capture.paste": ["jobs"],
  "capture.clipboard": ["jobs"],
  "capture.cancel": ["jobs"],
  "capture.pause": ["jobs"],
  "capture.continue": ["jobs"],
  "capture.retry": ["jobs"],
  "archive.undo": everything,
  "archive.redo": everything,
  "article.correct": ["articles", "outlets"],
  "article.markRead": ["articles"],
  "article.triage": ["articles"],
  "article.letIn": ["articles"],
  "tags.save": ["tags", "articles", "annotations", "searches"],
  "tags.merge": ["tags", "articles", "annotations", "searches"],
  "tags.remove": ["tags", "articles", "annotations"],
  "tags.apply": ["tags", "articles"],
  "annotations.add": ["annotations", "articles"],
  "annotations.change": ["annotations"],
  "annotations.remove": ["annotations", "articles"],
  "dossiers.save": ["dossiers"],
  "dossiers.remove": ["dossiers"],
  "dossiers.add": ["dossiers"],
  "dossiers.drop": ["dossiers"],
  "compare.save": ["comparisons"],
  "compare.remove": ["comparisons"],
  "digests.create": ["digests"],
  "digests.save": ["digests"],
  "digests.remove": ["digests"],
  "digests.addArticle": ["digests"],
  "searches.save": ["searches"],
  "searches.seen": ["searches"],
  "searches.remove": ["searches"],
};
