/** Text in UTF-8 that somebody read as another charset ("dÃ©jÃ  vu", "РџСЂРёРІРµС‚"): read again, where nothing else can be meant. */

/** Characters 128 to 159 of windows-1252; what has none keeps its control character. 160 to 255 are Unicode's own. */
const western = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
const cyrillic =
  "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕї" +
  "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя";

const bytesOf = (table: string): ReadonlyMap<string, number> => new Map([...table].map((unit, at): [string, number] => [unit, 128 + at]));
const westernBytes = bytesOf(western + Array.from({ length: 96 }, (_, at) => String.fromCharCode(160 + at)).join(""));
const cyrillicBytes = bytesOf(cyrillic);

/** One slip may be a freak of the text; a Cyrillic word has many letters. */
const leastCyrillic = 3;

/** Repairs a line; one in which a single character speaks against the slip is left alone. Changes nothing in a text that is in order. */
export function repairMojibake(line: string): string {
  if (/[ÂÃÐÑØÙâã][\u0080-\u00BF\u0152-\u2122]/.test(line)) return reread(line, westernBytes, 1) ?? line;
  if (/[РС][\u00A0-\u00BB\u0402-\u045F\u2013-\u2122]/.test(line)) return reread(line, cyrillicBytes, leastCyrillic) ?? line;
  return line;
}

/** Reads the characters' bytes as UTF-8; null where they are none, or too few sequences are. */
function reread(line: string, bytes: ReadonlyMap<string, number>, least: number): string | null {
  let read = "";
  let sequences = 0;
  for (let at = 0; at < line.length; ) {
    const unit = line.charAt(at);
    if (unit < "\u0080") {
      read += unit;
      at++;
      continue;
    }
    const sequence = readSequence(line, at, bytes);
    if (!sequence) return null;
    read += String.fromCodePoint(sequence.code);
    at += sequence.length;
    sequences++;
  }
  return sequences >= least ? read : null;
}

/** One character of UTF-8 (RFC 3629): its lead byte says how many follow. */
function readSequence(
  line: string,
  at: number,
  bytes: ReadonlyMap<string, number>,
): { readonly code: number; readonly length: number } | null {
  const lead = bytes.get(line.charAt(at)) ?? 0;
  const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  if (length === 0 || lead >= 0xf5) return null;
  let code = lead & (0xff >> (length + 1));
  for (let next = 1; next < length; next++) {
    const byte = bytes.get(line.charAt(at + next)) ?? 0;
    if (byte < 0x80 || byte >= 0xc0) return null;
    code = (code << 6) | (byte & 0x3f);
  }
  const isOverlong = code < (length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000);
  return isOverlong || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? null : { code, length };
}
