/** Languages as carriers name them: codes, tags and names. */

const codes: Readonly<Record<string, string>> = {
  english: "en",
  anglais: "en",
  englisch: "en",
  inglés: "en",
  french: "fr",
  français: "fr",
  francais: "fr",
  französisch: "fr",
  german: "de",
  deutsch: "de",
  allemand: "de",
  spanish: "es",
  español: "es",
  espagnol: "es",
  castellano: "es",
  arabic: "ar",
  العربية: "ar",
  arabe: "ar",
  russian: "ru",
  русский: "ru",
  russe: "ru",
  italian: "it",
  italiano: "it",
  portuguese: "pt",
  português: "pt",
  dutch: "nl",
  nederlands: "nl",
  polish: "pl",
  polski: "pl",
  turkish: "tr",
  türkçe: "tr",
  ukrainian: "uk",
  українська: "uk",
  chinese: "zh",
  japanese: "ja",
  persian: "fa",
  hebrew: "he",
};

/** ISO 639-1 code of a tag ("en-GB") or a name ("Français"); null if it is none. */
export function languageCode(stated: string | null): string | null {
  if (!stated) return null;
  const lower = stated.trim().toLowerCase();
  return codes[lower] ?? /^([a-z]{2})(?:[-_].*)?$/.exec(lower)?.[1] ?? null;
}
