/** Each change that can be taken back in a few words. A new kind does not compile before it has its words. */
import type { UndoStep, UndoStepKind } from "../domain/undo-step.ts";

/** English and French; `{articles}` stands for how many, `{name}` for the person's own name of it. */
const words: Readonly<Record<UndoStepKind, readonly [en: string, fr: string]>> = {
  "clean-again": ["Clean again", "Nettoyer de nouveau"],
  correct: ["Correct the article", "Corriger l’article"],
  "put-line-back": ["Put a line back", "Remettre une ligne"],
  "take-line-out": ["Take a line out", "Retirer une ligne"],
  "change-rights": ["Change rights", "Modifier les droits"],
  "make-rule": ["Make a cleaning rule", "Faire une règle de nettoyage"],
  "revoke-rule": ["Revoke a cleaning rule", "Révoquer une règle de nettoyage"],
  "mark-read": ["Mark {articles} as read", "Marquer {articles} comme lu"],
  "mark-unread": ["Mark {articles} as unread", "Marquer {articles} comme non lu"],
  "triage-new": ["Put back {articles}", "Remettre {articles}"],
  "triage-kept": ["Keep {articles}", "Garder {articles}"],
  "triage-dropped": ["Drop {articles}", "Jeter {articles}"],
  "let-in": ["Let in {articles}", "Admettre {articles}"],
  "keep-out": ["Keep out {articles}", "Tenir à part {articles}"],
  "change-tag": ["Change tag {name}", "Modifier l’étiquette {name}"],
  "merge-tags": ["Merge tags", "Fusionner des étiquettes"],
  "remove-tag": ["Remove tag", "Supprimer l’étiquette"],
  tag: ["Tag {articles}: {name}", "Étiqueter {articles} : {name}"],
  untag: ["Untag {articles}: {name}", "Retirer l’étiquette de {articles} : {name}"],
  "add-annotation": ["Add annotation", "Ajouter une note"],
  "change-annotation": ["Change annotation", "Modifier une note"],
  "remove-annotation": ["Remove annotation", "Supprimer une note"],
  "join-copies": ["Join copies", "Réunir des copies"],
  "part-copies": ["Tell articles apart", "Distinguer des articles"],
  "join-translations": ["Join translations", "Réunir des traductions"],
  "part-translations": ["Tell translations apart", "Distinguer des traductions"],
  "save-dossier": ["Save dossier {name}", "Enregistrer le dossier {name}"],
  "remove-dossier": ["Remove dossier", "Supprimer le dossier"],
  "add-to-dossier": ["Add {articles} to dossier", "Ajouter {articles} au dossier"],
  "drop-from-dossier": ["Take {articles} out of dossier", "Retirer {articles} du dossier"],
  "save-comparison": ["Save comparison {name}", "Enregistrer la comparaison {name}"],
  "remove-comparison": ["Remove comparison", "Supprimer la comparaison"],
  "make-digest": ["Make digest {name}", "Créer la revue {name}"],
  "change-digest": ["Change digest {name}", "Modifier la revue {name}"],
  "remove-digest": ["Remove digest", "Supprimer la revue"],
  "add-to-digest": ["Add to digest", "Ajouter à la revue"],
  "save-search": ["Save search {name}", "Enregistrer la recherche {name}"],
  "remove-search": ["Remove saved search", "Supprimer la recherche enregistrée"],
  "move-searches": ["Move folder of saved searches", "Déplacer un dossier de recherches"],
  "remove-searches": ["Remove folder of saved searches", "Supprimer un dossier de recherches"],
  "accept-tag": ["Accept the tag for {articles}", "Accepter l’étiquette pour {articles}"],
  "refuse-tag": ["Refuse the tag for {articles}", "Refuser l’étiquette pour {articles}"],
  "clear-history": ["Clear the search history", "Effacer l’historique des recherches"],
  "change-words": ["Change words that stand for each other", "Modifier des mots équivalents"],
  "remove-words": ["Remove words that stand for each other", "Supprimer des mots équivalents"],
  "watch-folder": ["Watch folder", "Surveiller le dossier"],
  "pause-folder": ["Pause watched folder", "Suspendre le dossier surveillé"],
  "resume-folder": ["Watch folder again", "Surveiller de nouveau le dossier"],
  "remove-folder": ["Stop watching folder", "Ne plus surveiller le dossier"],
  "forget-columns": ["Forget a table’s columns", "Oublier les colonnes d’un tableau"],
  "subscribe-list": ["Subscribe to a list of feeds", "S’abonner à une liste de flux"],
  "change-feed": ["Change feed {name}", "Modifier le flux {name}"],
  "remove-feed": ["Remove feed", "Se désabonner du flux"],
  "allow-host": ["Allow {name}", "Autoriser {name}"],
  "forbid-host": ["Allow {name} no longer", "Ne plus autoriser {name}"],
  "change-outlet": ["Change outlet {name}", "Modifier le média {name}"],
  "merge-outlets": ["Merge outlets", "Fusionner des médias"],
  other: ["{name}", "{name}"],
};

/** @param locale  `fr`, or anything else for English */
export function tellStep({ kind, count = 0, name = "" }: UndoStep, locale: string): string {
  const isFrench = locale.startsWith("fr");
  const one = isFrench ? count < 2 : count === 1;
  const given: Readonly<Record<string, string>> = { articles: `${count} ${one ? "article" : "articles"}`, name };
  return words[kind][isFrench ? 1 : 0].replace(/\{(\w+)\}/g, (_, key: string) => given[key] ?? "");
}
