/** The fields of LexisNexis, in the languages of its interfaces. */

const names: readonly (readonly [name: string, words: string])[] = [
  ["byline", "byline|auteur|autor|autore"],
  ["section", "section|rubrique|rubrik|ressort|sección|sezione"],
  ["length", "length|longueur|länge|longitud|lunghezza"],
  ["dateline", "dateline|lieu|ort|datum-ort"],
  ["highlight", "highlight|insert|encart|zusammenfassung|chapeau"],
  ["series", "series|correction-date"],
  ["language", "language|langue|sprache|idioma|lingua"],
  ["loaded", "load-date|date-chargement|update|datum-der-aufnahme|fecha-carga|aktualisierung"],
  ["graphic", "graphic|graphique|grafik|illustration"],
  ["kind", "publication-type|type-publication|publikationstyp|document-type|zeitungs-code"],
  ["subject", "subject|sujet|thema|industry|geographic|person|organization|company|ticker|city|state|country|journal-code|acc-no|notes"],
  ["url", "url"],
  ["correction", "correction"],
];

/** Fields that stand behind the text: what follows them is no text. A correction belongs to the article and its text stays out of it. */
export const tailLabels: ReadonlySet<string> = new Set(["language", "loaded", "graphic", "kind", "subject", "url", "correction", "series"]);

const patterns = names.map(([name, words]) => ({ name, pattern: new RegExp(`^(?:${words})\\s?:\\s*(.*)$`, "i") }));

/** The field that a line opens; null for any other line. */
export function readLabel(line: string): { readonly name: string; readonly value: string } | null {
  if (!line.slice(0, 30).includes(":")) return null;
  for (const { name, pattern } of patterns) {
    const value = pattern.exec(line)?.[1];
    if (value !== undefined) return { name, value };
  }
  return null;
}
