/** @returns an ISO 639-1 code without script or region: "pt-BR" is Portuguese */
export const plainLanguage = (language: string): string => language.toLowerCase().split("-", 1)[0] ?? "";
