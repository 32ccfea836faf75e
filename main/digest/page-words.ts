/** The page's own words, in the languages that reviews are made in; any other language gets the English ones. */
export interface PageWords {
  readonly pressReview: string;
  readonly headlines: string;
  readonly others: string;
  readonly number: string;
  readonly paragraph: string;
  readonly or: string;
  readonly undated: string;
  readonly probable: string;
  readonly edited: string;
  readonly sources: string;
  /** What stands after the count when a digest passes. */
  readonly verified: (count: number) => string;
}

const english: PageWords = {
  pressReview: "Press review",
  headlines: "Headlines",
  others: "Elsewhere",
  number: "No.",
  paragraph: "par.",
  or: "or",
  undated: "date not known",
  probable: "date probable",
  edited: "wording edited",
  sources: "Sources",
  verified: (count) =>
    count === 1 ? "1 quotation compared with the archive: equal." : `${count} quotations compared with the archive: all equal.`,
};

const french: PageWords = {
  pressReview: "Revue de presse",
  headlines: "À la une",
  others: "Ailleurs",
  number: "Nº",
  paragraph: "par.",
  or: "ou",
  undated: "date inconnue",
  probable: "date probable",
  edited: "texte modifié",
  sources: "Sources",
  verified: (count) =>
    count === 1 ? "1 citation comparée aux archives : conforme." : `${count} citations comparées aux archives : toutes conformes.`,
};

const german: PageWords = {
  pressReview: "Presseschau",
  headlines: "Schlagzeilen",
  others: "Andernorts",
  number: "Nr.",
  paragraph: "Abs.",
  or: "oder",
  undated: "Datum unbekannt",
  probable: "Datum wahrscheinlich",
  edited: "Wortlaut bearbeitet",
  sources: "Quellen",
  verified: (count) =>
    count === 1 ? "1 Zitat mit dem Archiv verglichen: gleich." : `${count} Zitate mit dem Archiv verglichen: alle gleich.`,
};

const arabic: PageWords = {
  pressReview: "عرض الصحف",
  headlines: "أبرز العناوين",
  others: "من صحف أخرى",
  number: "العدد",
  paragraph: "فقرة",
  or: "أو",
  undated: "التاريخ غير معروف",
  probable: "التاريخ مرجح",
  edited: "الصياغة معدلة",
  sources: "المصادر",
  verified: (count) => `الاقتباسات المقارنة بالأرشيف: ${count}، كلها مطابقة.`,
};

const byLanguage: Readonly<Record<string, PageWords>> = { en: english, fr: french, de: german, ar: arabic };

/** @param language  ISO 639-1 */
export function pageWords(language: string): PageWords {
  return byLanguage[language] ?? english;
}
