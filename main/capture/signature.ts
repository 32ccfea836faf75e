/** The first bytes of files that are not text, whatever their name says. */
import type { Reason } from "../../shared/domain/reason.ts";

const signatures: readonly (readonly [refused: Reason, bytes: readonly number[]])[] = [
  [{ kind: "picture", about: ["PNG"] }, [0x89, 0x50, 0x4e, 0x47]],
  [{ kind: "picture", about: ["JPEG"] }, [0xff, 0xd8, 0xff]],
  [{ kind: "picture", about: ["GIF"] }, [0x47, 0x49, 0x46, 0x38]],
  [{ kind: "media" }, [0x52, 0x49, 0x46, 0x46]],
  [{ kind: "pdf-unended" }, [0x25, 0x50, 0x44, 0x46]],
  [{ kind: "packed-unread", about: ["ZIP"] }, [0x50, 0x4b, 0x03, 0x04]],
  [{ kind: "packed-unread", about: ["gzip"] }, [0x1f, 0x8b]],
  [{ kind: "office-old" }, [0xd0, 0xcf, 0x11, 0xe0]],
  [{ kind: "program" }, [0x7f, 0x45, 0x4c, 0x46]],
  [{ kind: "program" }, [0x4d, 0x5a, 0x90]],
  [{ kind: "packed-unread", about: ["7-Zip"] }, [0x37, 0x7a, 0xbc, 0xaf]],
  [{ kind: "packed-unread", about: ["RAR"] }, [0x52, 0x61, 0x72, 0x21]],
  [{ kind: "database" }, [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
];

/** Why bytes are refused that begin like a binary format, null if they may be text. */
export function refuseBinary(bytes: Uint8Array): Reason | null {
  const found = signatures.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  return found ? found[0] : null;
}
