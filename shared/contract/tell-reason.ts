/** Each reason in a sentence, for window and command line alike. A new kind does not compile before it has its words. */
import type { Reason, ReasonKind } from "../domain/reason.ts";

/** English and French; `{0}` is the first thing that the reason is about. */
const sentences: Readonly<Record<ReasonKind, readonly [english: string, french: string]>> = {
  told: ["{0}", "{0}"],
  "known-bytes": ["These bytes are in the archive already.", "Ces octets sont déjà dans les archives."],
  "known-text": ["The same text is in the archive already.", "Le même texte est déjà dans les archives."],
  "no-article": ["No article was found in it.", "Aucun article n’y a été trouvé."],
  "no-part-read": ["None of what it holds could be read.", "Rien de ce qu’il contient n’a pu être lu."],
  "no-words": ["The file has no words.", "Le fichier ne contient aucun mot."],
  "capture-gone": ["Its capture is gone.", "Sa capture n’existe plus."],
  empty: ["The file is empty.", "Le fichier est vide."],
  "too-large": [
    "It is larger than 64 MB; only what holds many articles may be, such as a mailbox, a web archive, a ZIP or a TAR file.",
    "Il dépasse 64 Mo ; seul peut les dépasser ce qui contient beaucoup d’articles : boîte aux lettres, archive web, fichier ZIP ou TAR.",
  ],
  picture: ["The file is a {0} picture, not text.", "Le fichier est une image {0}, pas un texte."],
  media: ["The file is a picture or a sound, not text.", "Le fichier est une image ou un son, pas un texte."],
  program: ["The file is a program, not text.", "Le fichier est un programme, pas un texte."],
  database: ["The file is a database, not text.", "Le fichier est une base de données, pas un texte."],
  "packed-unread": [
    "The file is packed in a way that is not read ({0}).",
    "Le fichier est compressé d’une manière qui n’est pas lue ({0}).",
  ],
  "office-old": [
    "The file is an old office document, which is not read; save it as .docx.",
    "Le fichier est un document bureautique ancien, qui n’est pas lu ; enregistrez-le en .docx.",
  ],
  "office-other": [
    "The file is a spreadsheet, slides or a book, which are not read; save it as CSV or as PDF.",
    "Le fichier est un tableur, un diaporama ou un livre, qui ne sont pas lus ; enregistrez-le en CSV ou en PDF.",
  ],
  binary: ["The file holds binary data, not text.", "Le fichier contient des données binaires, pas du texte."],
  "unknown-format": ["The file is of no known format.", "Le format du fichier est inconnu."],
  "unknown-fault": [
    "The file is broken in a way that its reader does not know: {0}",
    "Le fichier est endommagé d’une manière que son lecteur ne connaît pas : {0}",
  ],
  "feed-list": ["The file is a list of feeds; add it under Sources.", "Le fichier est une liste de flux ; ajoutez-le sous Sources."],
  dressing: [
    "The file is a style sheet or a script, which only dresses a page.",
    "Le fichier est une feuille de style ou un script, qui ne fait qu’habiller une page.",
  ],
  "unpacks-too-large": [
    "It unpacks to more than 512 MB. Unpack it and import the folder.",
    "Décompressé, il dépasse 512 Mo. Décompressez-le et importez le dossier.",
  ],
  "too-many-parts": [
    "It holds more than 20 000 parts. Unpack it and import the folder.",
    "Il contient plus de 20 000 éléments. Décompressez-le et importez le dossier.",
  ],
  "too-deep": ["Its archives stand more than five deep in each other.", "Ses archives sont imbriquées sur plus de cinq niveaux."],
  "zip-empty": ["The ZIP file holds no files.", "Le fichier ZIP ne contient aucun fichier."],
  "zip-cut-off": ["The ZIP file is cut off: its directory is missing.", "Le fichier ZIP est tronqué : son index manque."],
  "zip-broken": ["The ZIP file is broken: its directory ends too early.", "Le fichier ZIP est endommagé : son index s’arrête trop tôt."],
  "zip-overlaps": [
    "The ZIP file is refused: its entries overlap, as in a ZIP bomb.",
    "Le fichier ZIP est refusé : ses entrées se chevauchent, comme dans une bombe ZIP.",
  ],
  "zip-bomb": [
    "The file is refused: it unpacks to more than {0} times its size, as a bomb does.",
    "Le fichier est refusé : décompressé, il fait plus de {0} fois sa taille, comme une bombe.",
  ],
  "tar-empty": ["The TAR file holds no files.", "Le fichier TAR ne contient aucun fichier."],
  "entry-encrypted": ["It is encrypted with a password.", "Il est protégé par un mot de passe."],
  "entry-broken": ["The ZIP file is broken at this entry.", "Le fichier ZIP est endommagé à cette entrée."],
  "entry-cut-off": ["The ZIP file is cut off at this entry.", "Le fichier ZIP est tronqué à cette entrée."],
  "entry-method": ["It is packed by a method ({0}) that is not read.", "Il est compressé par une méthode ({0}) qui n’est pas lue."],
  "entry-unpackable": [
    "Its packed bytes are broken, or more than the directory states.",
    "Ses octets compressés sont endommagés, ou plus nombreux que l’index ne le dit.",
  ],
  "packed-broken": [
    "The packed file is broken or cut off; what stands behind that place is lost.",
    "Le fichier compressé est endommagé ou tronqué ; ce qui suit cet endroit est perdu.",
  ],
  "zstd-dictionary": [
    "It is packed by Zstandard with a dictionary, which is not read; pack it with gzip, or unpack it first.",
    "Il est compressé par Zstandard avec un dictionnaire, ce qui n’est pas lu ; compressez-le avec gzip, ou décompressez-le d’abord.",
  ],
  "packed-page-broken": [
    "The page is packed, and what is packed is broken.",
    "La page est compressée, et ce qui est compressé est endommagé.",
  ],
  "saved-page-empty": ["The saved page holds no page.", "La page enregistrée ne contient aucune page."],
  "web-archive-empty": ["The web archive holds no page that was answered.", "L’archive web ne contient aucune page reçue."],
  "mail-broken": ["The mail cannot be read: its parts are broken.", "Le courriel ne peut pas être lu : ses parties sont endommagées."],
  "mail-empty": ["The mail has no text of its own.", "Le courriel n’a pas de texte à lui."],
  "mailbox-empty": ["The mailbox holds no mails.", "La boîte aux lettres ne contient aucun courriel."],
  "word-broken": [
    "The Word document is broken: its text cannot be unpacked.",
    "Le document Word est endommagé : son texte ne peut pas être décompressé.",
  ],
  "open-document-broken": [
    "The OpenDocument text is broken: its text cannot be unpacked.",
    "Le texte OpenDocument est endommagé : son texte ne peut pas être décompressé.",
  ],
  "rtf-broken": [
    "The RTF file is broken: its groups stand too deep in each other.",
    "Le fichier RTF est endommagé : ses groupes sont trop imbriqués.",
  ],
  "pdf-broken": ["The PDF is broken: {0}.", "Le PDF est endommagé : {0}."],
  "pdf-unended": ["The PDF is broken: its objects do not end.", "Le PDF est endommagé : ses objets ne se terminent pas."],
  "pdf-locked": ["The PDF is locked with a password.", "Le PDF est protégé par un mot de passe."],
  "pdf-too-long": ["The PDF has {0} pages; up to {1} are read.", "Le PDF compte {0} pages ; {1} au plus sont lues."],
  "pdf-too-full": ["The PDF holds more text than any paper.", "Le PDF contient plus de texte qu’aucun journal."],
  "pdf-too-slow": ["Reading the PDF took longer than {0} seconds.", "La lecture du PDF a dépassé {0} secondes."],
  "ninjs-empty": ["The file holds no ninjs item.", "Le fichier ne contient aucun élément ninjs."],
  "nitf-empty": ["The file begins like NITF, but holds no article.", "Le fichier commence comme du NITF, mais ne contient aucun article."],
  // Of reports from before it was read.
  "newsml-old": [
    "The file is NewsML 1, which is not read; its sender can send NewsML-G2 or NITF.",
    "Le fichier est en NewsML 1, qui n’est pas lu ; son expéditeur peut envoyer du NewsML-G2 ou du NITF.",
  ],
  "newsml-empty": ["The NewsML file holds no news item.", "Le fichier NewsML ne contient aucune dépêche."],
  "ris-empty": ["The RIS file holds no record with a title.", "Le fichier RIS ne contient aucune notice avec un titre."],
  "bibtex-empty": ["The BibTeX file holds no entry with a title.", "Le fichier BibTeX ne contient aucune entrée avec un titre."],
  "csl-broken": ["The file is no list of CSL items.", "Le fichier n’est pas une liste d’éléments CSL."],
  "feed-broken": [
    "The file looks like a feed, but holds neither RSS, Atom nor JSON Feed.",
    "Le fichier ressemble à un flux, mais ne contient ni RSS, ni Atom, ni JSON Feed.",
  ],
  "feed-empty": ["The feed has no items.", "Le flux est vide."],
  "opml-broken": ["The file is no OPML list of feeds.", "Le fichier n’est pas une liste de flux OPML."],
  "no-columns": [
    "The file has no columns: no mark parts its cells.",
    "Le fichier n’a pas de colonnes : aucun signe ne sépare ses cellules.",
  ],
  "no-json-object": ["Line {0} is no JSON object.", "La ligne {0} n’est pas un objet JSON."],
  "line-cut-off": [
    "The file is cut off in line {0}; what stands before it came in.",
    "Le fichier est tronqué à la ligne {0} ; ce qui précède est entré.",
  ],
  "no-rows": ["The JSON holds no rows.", "Le JSON ne contient aucune ligne."],
  "columns-unknown": [
    "Nobody has said yet which of its columns hold headline and text; say so once in the window.",
    "Personne n’a encore dit quelles colonnes contiennent le titre et le texte ; dites-le une fois dans la fenêtre.",
  ],
  "not-a-file": ["It is not a file.", "Ce n’est pas un fichier."],
  "moved-away": [
    "It is no longer there: it was moved or deleted before it could be read.",
    "Il n’est plus là : il a été déplacé ou supprimé avant d’être lu.",
  ],
  "not-permitted": ["It cannot be read: permission denied.", "Il ne peut pas être lu : accès refusé."],
  "no-answer-of-disk": ["It cannot be read: the drive does not answer.", "Il ne peut pas être lu : le support ne répond pas."],
  unreadable: ["It cannot be read: {0}.", "Il ne peut pas être lu : {0}."],
  "too-slow": ["Reading it took longer than {0} seconds.", "Sa lecture a dépassé {0} secondes."],
  "thread-failed": ["Reading it failed: {0}.", "Sa lecture a échoué : {0}."],
  "thread-ended": ["Reading it ended the thread that read it.", "Sa lecture a arrêté le processus qui le lisait."],
  "address-broken": ["“{0}” is no web address.", "« {0} » n’est pas une adresse web."],
  "address-not-web": [
    "Only http and https addresses are fetched, not “{0}”.",
    "Seules les adresses http et https sont relevées, pas « {0} ».",
  ],
  "address-with-password": [
    "The address holds a name or a password; those are not sent.",
    "L’adresse contient un nom ou un mot de passe ; ils ne sont pas envoyés.",
  ],
  "host-unknown": ["The host {0} cannot be found.", "L’hôte {0} est introuvable."],
  "host-private": [
    "The host {0} is in a private network, and is asked only when you allow it.",
    "L’hôte {0} est dans un réseau privé, et n’est interrogé que si vous l’autorisez.",
  ],
  robots: [
    "{0} asks programs not to fetch this address (robots.txt).",
    "{0} demande aux programmes de ne pas relever cette adresse (robots.txt).",
  ],
  redirects: ["{0} redirects in circles.", "{0} redirige en boucle."],
  "answer-too-large": ["The answer of {0} is larger than {1} MB.", "La réponse de {0} dépasse {1} Mo."],
  "answer-late": ["{0} did not answer within {1} seconds.", "{0} n’a pas répondu en {1} secondes."],
  "host-unreachable": ["{0} cannot be reached: {1}.", "{0} est injoignable : {1}."],
  "host-refuses": ["{0} refuses the connection.", "{0} refuse la connexion."],
  "host-away": ["{0} does not answer, or the network does not lead there.", "{0} ne répond pas, ou le réseau n’y mène pas."],
  "host-breaks-off": ["{0} broke the connection off.", "{0} a interrompu la connexion."],
  "host-certificate": [
    "{0} shows no valid certificate, so that nothing was asked of it.",
    "{0} ne présente pas de certificat valide : rien ne lui a été demandé.",
  ],
  "host-not-secure": [
    "{0} does not speak https here; if it can be trusted, write http:// before the address.",
    "{0} ne parle pas https ici ; s’il est digne de confiance, écrivez http:// devant l’adresse.",
  ],
  "fetch-cancelled": ["The fetch was cancelled.", "Le relevé a été annulé."],
  status: ["{0} answered with status {1}.", "{0} a répondu avec le statut {1}."],
  "status-closed": ["{0} does not give this address to everyone ({1}).", "{0} ne donne pas cette adresse à tout le monde ({1})."],
  "status-missing": ["{0} has nothing at this address (404).", "{0} n’a rien à cette adresse (404)."],
  "status-gone": ["{0} says that this address is gone for good (410).", "{0} dit que cette adresse a disparu pour de bon (410)."],
  "status-too-often": ["{0} asks to be asked less often (429).", "{0} demande à être interrogé moins souvent (429)."],
  "status-broken": ["{0} has a fault of its own ({1}).", "{0} est en panne ({1})."],
  "wrong-type": ["{0} sent {1}, which is not what was asked for.", "{0} a envoyé {1}, ce qui n’était pas demandé."],
  "no-feed": ["{0} sent something that is no feed.", "{0} a envoyé autre chose qu’un flux."],
  "no-feed-named": ["{0} names no feed at this address.", "{0} n’indique aucun flux à cette adresse."],
};

/** @param locale  `fr`, or anything else for English */
export function tellReason({ kind, about = [] }: Reason, locale: string): string {
  const sentence = sentences[kind][locale.startsWith("fr") ? 1 : 0];
  return sentence.replace(/\{(\d)\}/g, (_, at: string) => about[Number(at)] ?? "");
}
