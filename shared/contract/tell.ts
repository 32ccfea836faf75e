/** Each kind of error in a sentence, for window and command line alike: what happened, to what, what to do next. A new kind does not compile before it has its words. */
import { assertNever } from "../domain/result.ts";
import { sayQueryError } from "../query/problem.ts";
import type { AppError, ProcessName } from "./errors.ts";
import { tellReason } from "./tell-reason.ts";

const say = (locale: string, en: string, fr: string): string => (locale.startsWith("fr") ? fr : en);

/** The system's code for why a file cannot be had; another is shown as it is. */
function reason(code: string, locale: string): string {
  const words: Readonly<Record<string, string>> = {
    EACCES: say(locale, "permission denied", "accès refusé"),
    EPERM: say(locale, "permission denied", "accès refusé"),
    EROFS: say(locale, "the disk is read only", "le support est en lecture seule"),
    ENOENT: say(locale, "the folder is not there", "le dossier n’existe pas"),
    ENOTDIR: say(locale, "the folder is not there", "le dossier n’existe pas"),
    EISDIR: say(locale, "it is a folder", "c’est un dossier"),
    EEXIST: say(locale, "a file of that name is there", "un fichier de ce nom existe"),
    EIO: say(locale, "the drive does not answer", "le support ne répond pas"),
  };
  return words[code] ?? code;
}

/** What a process that has died was doing. Main starts it again; what it had committed is there. */
const endedProcess: Readonly<Record<ProcessName, (locale: string) => string>> = {
  reader: (locale) =>
    say(
      locale,
      "The part of the program that searches and shows has stopped and is started again. Nothing is lost; repeat what you did.",
      "La partie du programme qui cherche et affiche s’est arrêtée et redémarre. Rien n’est perdu ; recommencez votre geste.",
    ),
  writer: (locale) =>
    say(
      locale,
      "The part of the program that writes to the archive has stopped and is started again. What was saved is kept; look whether your last change is there, and repeat it if not.",
      "La partie du programme qui écrit dans les archives s’est arrêtée et redémarre. Ce qui était enregistré est conservé ; vérifiez votre dernière modification et recommencez-la au besoin.",
    ),
  pool: (locale) =>
    say(
      locale,
      "The part of the program that imports has stopped and is started again. What came in is kept; import the rest again, nothing is stored twice.",
      "La partie du programme qui importe s’est arrêtée et redémarre. Ce qui est entré est conservé ; importez de nouveau le reste, rien n’est enregistré deux fois.",
    ),
};

/** @param locale  `fr`, or anything else for English */
export function tell(error: AppError, locale: string): string {
  const s = (en: string, fr: string): string => say(locale, en, fr);
  switch (error.kind) {
    case "query-invalid":
      return sayQueryError(error, locale);
    case "archive-missing":
      return s(
        `There is no archive at ${error.file}. The drive may be out, or the file was moved.`,
        `Il n’y a pas d’archives à ${error.file}. Le support est peut-être débranché, ou le fichier déplacé.`,
      );
    case "archive-exists":
      return s(
        `${error.file} is there already and was left as it is. Choose another name.`,
        `${error.file} existe déjà et reste tel quel. Choisissez un autre nom.`,
      );
    case "archive-not-ours":
      return s(
        `${error.file} is not an archive of Communiqué. It was left as it is.`,
        `${error.file} n’est pas un fichier d’archives de Communiqué. Le fichier reste tel quel.`,
      );
    case "archive-newer":
      return s(
        `${error.file} was made by a newer Communiqué (archive ${error.found}, this program knows ${error.known}). It was left as it is; update the program to open it.`,
        `${error.file} vient d’un Communiqué plus récent (archives ${error.found}, ce programme connaît ${error.known}). Le fichier reste tel quel ; mettez le programme à jour pour l’ouvrir.`,
      );
    case "archive-read-only":
      return s(
        `${error.file} is read only, so nothing was changed. To work in it, copy it to a folder of your own and open the copy.`,
        `${error.file} est en lecture seule : rien n’a été modifié. Pour y travailler, copiez-le dans un dossier à vous et ouvrez la copie.`,
      );
    case "archive-older":
      return s(
        `${error.file} was made by an older Communiqué and was left as it is. Open it once in the program, where it can be written to: that brings it up to date.`,
        `${error.file} vient d’un Communiqué plus ancien et reste tel quel. Ouvrez-le une fois dans le programme, là où il peut être écrit : cela le met à jour.`,
      );
    case "archive-unfinished":
      return s(
        `${error.file} was not closed in order, and its folder cannot be written to. Nothing was changed; copy it with the files beside it (-wal, -shm) to a folder of your own and open the copy.`,
        `${error.file} n’a pas été fermé correctement, et son dossier est en lecture seule. Rien n’a été modifié ; copiez-le avec les fichiers voisins (-wal, -shm) dans un dossier à vous et ouvrez la copie.`,
      );
    case "archive-unreadable":
      return s(
        `${error.file} cannot be read (${reason(error.cause, locale)}). Nothing was changed.`,
        `${error.file} ne peut pas être lu (${reason(error.cause, locale)}). Rien n’a été modifié.`,
      );
    case "archive-in-use":
      return s(
        `${error.file} is open in another Communiqué. Close it there first.`,
        `${error.file} est ouvert dans un autre Communiqué. Fermez-le là d’abord.`,
      );
    case "archive-damaged":
      return s(
        `${error.file} is damaged (${error.cause}). Nothing was changed; restore a backup or a copy.`,
        `${error.file} est endommagé (${error.cause}). Rien n’a été modifié ; restaurez une sauvegarde ou une copie.`,
      );
    case "disk-full":
      return s(
        `The disk is full: ${error.file} could not grow. What was there before is kept; free some space and repeat.`,
        `Le disque est plein : ${error.file} n’a pas pu grandir. Ce qui existait est conservé ; libérez de la place et recommencez.`,
      );
    case "no-archive":
      return s("No archive is open. Open or make one first.", "Il n’y a pas d’archives ouvertes. Ouvrez-en ou créez-en.");
    case "not-found":
      return s(
        `Not found: ${error.what}. It may have been removed meanwhile.`,
        `Introuvable : ${error.what}. L’élément a peut-être été supprimé entre-temps.`,
      );
    case "name-taken":
      return s(`“${error.name}” is taken. Choose another name.`, `« ${error.name} » est déjà pris. Choisissez un autre nom.`);
    case "tag-below-itself":
      return s(
        `“${error.path}” cannot go into itself or below itself. Choose a tag of another branch.`,
        `« ${error.path} » ne peut pas entrer en elle-même ni au-dessous. Choisissez une étiquette d’une autre branche.`,
      );
    case "tag-too-deep":
      return s(
        `“${error.path}” would be longer or deeper than a tag can be: six names of 60 characters. Nothing was changed.`,
        `« ${error.path} » serait plus longue ou plus profonde que permis : six noms de 60 caractères. Rien n’a changé.`,
      );
    case "input-invalid":
      return s(`This cannot be done: ${error.detail}`, `Impossible : ${error.detail}`);
    case "file-unwritable":
      return s(
        `${error.file} could not be written (${reason(error.cause, locale)}). Nothing was changed; choose another place.`,
        `${error.file} n’a pas pu être écrit (${reason(error.cause, locale)}). Rien n’a été modifié ; choisissez un autre emplacement.`,
      );
    case "quotations-differ":
      return s(
        `${error.count} quotations differ from the archive. Restore them or mark them as edited, then export.`,
        `${error.count} citations diffèrent des archives. Rétablissez-les ou marquez-les comme modifiées, puis exportez.`,
      );
    case "stays-in-office":
      return error.count === 1
        ? s(
            "1 entry quotes more than a short passage of a text that may not leave the office.",
            "1 entrée cite plus qu’un court passage d’un texte qui ne doit pas sortir du bureau.",
          )
        : s(
            `${error.count} entries quote more than a short passage of texts that may not leave the office.`,
            `${error.count} entrées citent plus qu’un court passage de textes qui ne doivent pas sortir du bureau.`,
          );
    case "cannot-print":
      return s(
        "Nothing on this computer could print the PDF: that takes Chromium, Chrome or Edge. Choose Word (.docx) or a web page (.html) instead.",
        "Rien sur cet ordinateur n’a pu imprimer le PDF : il faut Chromium, Chrome ou Edge. Choisissez Word (.docx) ou une page web (.html).",
      );
    case "cannot-fetch":
      return s(
        `Nothing came from ${error.address}. ${tellReason(error.reason, locale)}`,
        `Rien n’est venu de ${error.address}. ${tellReason(error.reason, locale)}`,
      );
    case "file-unreadable":
      return s(
        `${error.file} could not be read (${reason(error.cause, locale)}). Nothing was changed.`,
        `${error.file} n’a pas pu être lu (${reason(error.cause, locale)}). Rien n’a été modifié.`,
      );
    case "file-refused":
      return s(
        `${error.file} was not taken. ${tellReason(error.reason, locale)}`,
        `${error.file} n’a pas été pris. ${tellReason(error.reason, locale)}`,
      );
    case "cancelled":
      return s("Stopped. What was done before stays.", "Arrêté. Ce qui était fait reste.");
    case "process-ended":
      return endedProcess[error.process](locale);
    case "unexpected":
      return s(
        `Something went wrong inside the program (${error.cause}). What was saved is kept; try again, or start the program anew.`,
        `Une erreur interne s’est produite (${error.cause}). Ce qui était enregistré est conservé ; réessayez ou relancez le programme.`,
      );
    default:
      return assertNever(error);
  }
}
