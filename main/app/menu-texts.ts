/** Words of the native menus. */
const en = {
  archive: "Archive", newArchive: "New archive…", openArchive: "Open archive…", openSample: "Open the sample archive",
  captureFiles: "Capture files…", captureFolder: "Capture a folder…", capturePaste: "Capture the clipboard",
  closeArchive: "Close archive", settings: "Settings…", quit: "Quit",
  edit: "Edit", undo: "Undo", redo: "Redo", cut: "Cut", copy: "Copy", paste: "Paste", selectAll: "Select all",
  view: "View", inbox: "Inbox", search: "Archive", dossiers: "Dossiers", compare: "Compare", digests: "Digests",
  palette: "Search, open or do anything", find: "Find in the archive", back: "Back", forward: "Forward", sidebar: "Side bar",
  zoomIn: "Larger", zoomOut: "Smaller", resetZoom: "Actual size", fullScreen: "Full screen",
  article: "Article", tag: "Tag…", addToDossier: "Add to a dossier…", addToDigest: "Add to a digest…", compareSelected: "Compare",
  digest: "Digest", exportDocx: "Export as Word…", exportPdf: "Export as PDF…", exportHtml: "Export as HTML…",
  help: "Help", shortcuts: "Keyboard shortcuts", about: "About Communiqué",
};

const fr: typeof en = {
  archive: "Archives", newArchive: "Nouvelles archives…", openArchive: "Ouvrir des archives…", openSample: "Ouvrir les archives d’exemple",
  captureFiles: "Capturer des fichiers…", captureFolder: "Capturer un dossier de fichiers…", capturePaste: "Capturer le presse-papiers",
  closeArchive: "Fermer les archives", settings: "Réglages…", quit: "Quitter",
  edit: "Édition", undo: "Annuler", redo: "Rétablir", cut: "Couper", copy: "Copier", paste: "Coller", selectAll: "Tout sélectionner",
  view: "Affichage", inbox: "Arrivées", search: "Archives", dossiers: "Dossiers", compare: "Comparer", digests: "Revues",
  palette: "Chercher, ouvrir ou agir", find: "Chercher dans les archives", back: "Précédent", forward: "Suivant", sidebar: "Barre latérale",
  zoomIn: "Plus grand", zoomOut: "Plus petit", resetZoom: "Taille réelle", fullScreen: "Plein écran",
  article: "Article", tag: "Étiqueter…", addToDossier: "Ajouter à un dossier…", addToDigest: "Ajouter à une revue…", compareSelected: "Comparer",
  digest: "Revue", exportDocx: "Exporter pour Word…", exportPdf: "Exporter en PDF…", exportHtml: "Exporter en HTML…",
  help: "Aide", shortcuts: "Raccourcis clavier", about: "À propos de Communiqué",
};

export const menuTexts = { en, fr } as const;
