/** What control words of RTF stand for. */
import iconv from "iconv-lite";

/** Words and symbols that are text. */
export const specialText: ReadonlyMap<string, string> = new Map([
  ["line", "\n"],
  ["lbr", "\n"],
  ["tab", " "],
  ["emdash", "—"],
  ["endash", "–"],
  ["emspace", " "],
  ["enspace", " "],
  ["bullet", "•"],
  ["lquote", "‘"],
  ["rquote", "’"],
  ["ldblquote", "“"],
  ["rdblquote", "”"],
  ["~", "\u00A0"],
  ["_", "-"],
  ["\\", "\\"],
  ["{", "{"],
  ["}", "}"],
]);

/** Groups whose text is not the document's. */
export const isSkipped: ReadonlySet<string> = new Set([
  "colortbl",
  "stylesheet",
  "pict",
  "object",
  "header",
  "headerl",
  "headerr",
  "headerf",
  "footer",
  "footerl",
  "footerr",
  "footerf",
  "footnote",
  "annotation",
  "listtable",
  "listoverridetable",
  "revtbl",
  "rsidtbl",
  "generator",
  "fldinst",
  "xe",
  "tc",
  "bkmkstart",
  "bkmkend",
  "subject",
  "keywords",
  "doccomm",
  "operator",
  "company",
  "category",
  "manager",
  "hlinkbase",
  "revtim",
  "printim",
  "buptim",
  "nonshppict",
  "themedata",
  "datastore",
]);

/** Windows character sets of fonts (the parameter of \fcharset). 0 and 1 are the document's own. */
const fontCharsets: ReadonlyMap<number, string> = new Map([
  [77, "macintosh"],
  [128, "shift_jis"],
  [129, "cp949"],
  [134, "gbk"],
  [136, "big5"],
  [161, "windows-1253"],
  [162, "windows-1254"],
  [163, "windows-1258"],
  [177, "windows-1255"],
  [178, "windows-1256"],
  [186, "windows-1257"],
  [204, "windows-1251"],
  [222, "windows-874"],
  [238, "windows-1250"],
]);

export const charsetOfFont = (number: number | null): string | undefined => fontCharsets.get(number ?? 0);

/** The character set of a code page, where it is known. */
export function charsetOfPage(number: number | null): string | undefined {
  if (number === 65_001) return "utf-8";
  const name = `cp${number}`;
  return iconv.encodingExists(name) ? name : undefined;
}
