/** @returns an ISO 639-1 code without script or region: "pt-BR" is Portuguese */
export const plainLanguage = (language: string): string => language.toLowerCase().split("-", 1)[0] ?? "";

const rightToLeft = new Set("ar ckb dv fa he ps sd ug ur yi".split(" "));

/** The attributes of a passage whose language is known to be another than that of the text about it; elsewhere the words themselves tell the direction. */
export function passageAttributes(language: string | undefined): { readonly lang?: string; readonly dir: "rtl" | "ltr" | "auto" } {
  if (language === undefined) return { dir: "auto" };
  return { lang: language, dir: rightToLeft.has(plainLanguage(language)) ? "rtl" : "ltr" };
}
