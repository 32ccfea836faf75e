/** The rich text of a mail of Outlook ([MS-OXRTFCP]): RTF in which earlier stretches stand for later ones. */

const windowBytes = 4096;
/** What the window holds before anything was written. */
const opening =
  "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";
const head = 16;
/** More than any mail's text. */
const mostBytes = 16 * 1024 * 1024;
const packed = 0x75465a4c;
const plain = 0x414c454d;

/** @returns the RTF, as far as it goes; null where the bytes are none. Never throws. */
export function unpackRtf(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < head) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = view.getUint32(8, true);
  if (kind === plain) return bytes.subarray(head);
  return kind === packed ? unpack(bytes.subarray(head)) : null;
}

function unpack(bytes: Uint8Array): Uint8Array {
  const window = Buffer.alloc(windowBytes);
  const found: number[] = [];
  let end = window.write(opening, "latin1");
  const put = (byte: number): void => {
    found.push(byte);
    window[end] = byte;
    end = (end + 1) % windowBytes;
  };
  for (let at = 0; at < bytes.length && found.length < mostBytes; ) {
    const kinds = bytes[at] ?? 0;
    at += 1;
    for (let nth = 0; nth < 8 && at < bytes.length; nth += 1) {
      const first = bytes[at] ?? 0;
      at += 1;
      if (((kinds >> nth) & 1) === 0) {
        put(first);
        continue;
      }
      const told = (first << 8) | (bytes[at] ?? 0);
      at += 1;
      const from = told >> 4;
      // The place that is written next ends the text.
      if (from === end) return Uint8Array.from(found);
      for (let step = 0; step < (told & 15) + 2; step += 1) put(window[(from + step) % windowBytes] ?? 0);
    }
  }
  return Uint8Array.from(found);
}
