import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aFolder } from "../archive/test-archive.ts";
import { printPdf } from "./print-pdf.ts";

/** A folder with one program of this name, written in shell. */
function aFolderWith(name: string, script: string): string {
  const folder = aFolder();
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
  return folder;
}

const copyPage =
  'for a in "$@"; do case $a in --print-to-pdf=*) out=${a#*=};; file://*) page=${a#file://};; esac; done; cat "$page" > "$out"';

describe("printPdf", () => {
  it("takes what the first installed browser prints of the page", async () => {
    const printed = await printPdf("<p>Varn</p>", `${aFolder()}:${aFolderWith("chromium", copyPage)}:/bin:/usr/bin`);
    expect(printed.ok && new TextDecoder().decode(printed.value)).toBe("<p>Varn</p>");
  });

  it("says that nothing prints when a browser fails", async () => {
    expect(await printPdf("<p>Varn</p>", aFolderWith("chromium", "exit 3"))).toEqual({ ok: false, error: { kind: "cannot-print" } });
  });
});
