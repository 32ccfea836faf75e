/** For tests: a TAR archive of these files, each with a name, its content, and what it is (a file where it is not told). */
import { join, utf8 } from "./test-capture.ts";

export function buildTar(files: readonly (readonly [name: string, content: Uint8Array | string, kind?: string])[]): Uint8Array {
  const blocks = files.flatMap(([name, content, kind = "0"]) => {
    const bytes = typeof content === "string" ? utf8(content) : content;
    const head = new Uint8Array(512);
    head.set(utf8(name));
    head.set(utf8(bytes.length.toString(8).padStart(11, "0")), 124);
    head.set(utf8("        "), 148);
    head.set(utf8(kind), 156);
    head.set(utf8("ustar\0" + "00"), 257);
    const sum = head.reduce((all, byte) => all + byte, 0);
    head.set(utf8(`${sum.toString(8).padStart(6, "0")}\0 `), 148);
    return [head, bytes, new Uint8Array((512 - (bytes.length % 512)) % 512)];
  });
  return join(...blocks, new Uint8Array(1024));
}
