/** The first bytes of files that are not text, whatever their name says. */

const signatures: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ["a PNG picture", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG picture", [0xff, 0xd8, 0xff]],
  ["a GIF picture", [0x47, 0x49, 0x46, 0x38]],
  ["a WebP picture or a sound", [0x52, 0x49, 0x46, 0x46]],
  ["a PDF document", [0x25, 0x50, 0x44, 0x46]],
  ["a ZIP archive or an office document", [0x50, 0x4b, 0x03, 0x04]],
  ["a compressed file", [0x1f, 0x8b]],
  ["an old office document", [0xd0, 0xcf, 0x11, 0xe0]],
  ["a program", [0x7f, 0x45, 0x4c, 0x46]],
  ["a program", [0x4d, 0x5a, 0x90]],
  ["a 7-Zip archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["a RAR archive", [0x52, 0x61, 0x72, 0x21]],
  ["a database", [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
];

/** Names the binary format that the bytes begin like ("a PNG picture"), null if they may be text. */
export function nameBinary(bytes: Uint8Array): string | null {
  const found = signatures.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  return found ? found[0] : null;
}
