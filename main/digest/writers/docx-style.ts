/** The styles of the Word document, so that an office can change all of its source lines at once. Sizes are half points. */

import type { ICharacterStyleOptions, IParagraphStyleOptions, IStylesOptions } from "docx";
import { directionOfLanguage } from "../direction.ts";

// A Word file carries no faces: these, Arabic included, are on every machine that has Word.
const serif = { ascii: "Georgia", hAnsi: "Georgia", eastAsia: "Georgia", cs: "Times New Roman" };
const sans = { ascii: "Arial", hAnsi: "Arial", eastAsia: "Arial", cs: "Arial" };
const ink = "1D1B18";
const softInk = "56524A";

/** @param language  of the page's own words, ISO 639-1: what a spelling checker goes by */
export const documentStyles = (language: string): NonNullable<IStylesOptions["default"]> => ({
  document: {
    run: { font: serif, size: 22, sizeComplexScript: 24, color: ink, language: wordLanguage(language) },
    paragraph: { spacing: { after: 100, line: 300 } },
  },
  title: { run: { font: serif, size: 38, sizeComplexScript: 40, bold: true, color: ink }, paragraph: { spacing: { after: 240 } } },
  heading1: {
    run: { font: serif, size: 27, sizeComplexScript: 28, bold: true, color: ink },
    paragraph: { spacing: { before: 320, after: 160 }, keepNext: true },
  },
  heading2: {
    run: { font: serif, size: 23, sizeComplexScript: 24, bold: true, color: ink },
    paragraph: { spacing: { before: 160, after: 0 }, keepNext: true },
  },
  hyperlink: { run: { color: ink, underline: { type: "none" } } },
  footnoteText: { run: { font: sans, size: 16, color: softInk }, paragraph: { spacing: { after: 20, line: 240 } } },
});

/** Word keeps the language of right-to-left text apart from that of the rest. */
export function wordLanguage(code: string): { value?: string; bidirectional?: string } {
  return directionOfLanguage(code) === "rtl" ? { bidirectional: code } : { value: code };
}

export const paragraphStyles: IParagraphStyleOptions[] = [
  {
    id: "Marking",
    name: "Marking",
    basedOn: "Normal",
    run: { font: sans, size: 16, bold: true, allCaps: true, characterSpacing: 16, color: softInk },
    paragraph: { spacing: { after: 200 } },
  },
  {
    id: "SourceLine",
    name: "Source line",
    basedOn: "Normal",
    run: { font: sans, size: 17, color: softInk },
    paragraph: { spacing: { after: 80, line: 250 } },
  },
  { id: "Passage", name: "Passage", basedOn: "Normal", paragraph: { indent: { start: 200 }, spacing: { before: 80, after: 0 } } },
  {
    id: "PassageSource",
    name: "Passage source",
    basedOn: "SourceLine",
    run: { size: 16 },
    paragraph: { indent: { start: 200 }, spacing: { after: 120 } },
  },
  { id: "Verified", name: "Verified", basedOn: "SourceLine", run: { color: "2B6A45" }, paragraph: { spacing: { before: 320 } } },
];

export const characterStyles: ICharacterStyleOptions[] = [
  { id: "Issue", name: "Issue", run: { font: sans, size: 17, sizeComplexScript: 18, bold: false, color: softInk } },
];
