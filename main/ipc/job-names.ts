/** What jobs are called that no file gives a name, in the language of the screens and by the clock on the wall. */
import type { Settings } from "../../shared/contract/app.ts";

type Language = Settings["language"];

const words = { en: { pasted: "Pasted", sample: "Sample captures" }, fr: { pasted: "Collé le", sample: "Captures de l’exemple" } } as const;

/** `Pasted 2 Nov 2026 06:12`. */
export function nameOfPaste(at: Date, language: Language): string {
  const locale = language === "en" ? "en-GB" : language;
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric" }).format(at);
  const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(at);
  return `${words[language].pasted} ${day} ${time}`;
}

export const nameOfSample = (language: Language): string => words[language].sample;
