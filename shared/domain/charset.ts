/** The character sets that a capture can be read again with. */
import { z } from "zod";

/** Names of the Encoding Standard (WHATWG), the commonest of each script first. */
export const charset = z.enum([
  "utf-8",
  "windows-1252",
  "iso-8859-15",
  "windows-1250",
  "iso-8859-2",
  "windows-1251",
  "koi8-r",
  "koi8-u",
  "iso-8859-5",
  "ibm866",
  "windows-1256",
  "iso-8859-6",
  "windows-1253",
  "windows-1254",
  "windows-1255",
  "windows-1257",
  "windows-1258",
  "macintosh",
  "gb18030",
  "big5",
  "shift_jis",
  "euc-jp",
  "euc-kr",
  "windows-874",
  "utf-16le",
  "utf-16be",
]);

export type Charset = z.infer<typeof charset>;
