/** `digest`: a press review out of a query, in one go. */
import { writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { digestFormat } from "../../shared/domain/digest.ts";
import { err, ok } from "../../shared/domain/result.ts";
import { draftFile } from "../desk/digest.ts";
import { answer, type Command, readArguments, WrongUse, withArchive } from "./command.ts";

/** Templates by name; each gives its title and section. `daily` is always there. */
const templates: Readonly<Record<string, string>> = { daily: "Daily press review" };

export const digestCommand: Command = {
  usage: "digest TEMPLATE --query Q --out FILE --archive FILE",
  summary: `Writes a press review of the newest articles that match, as .docx, .html or .md. Templates: ${Object.keys(templates).join(", ")}.`,
  run: (args, output) => {
    const given = readArguments(args, { query: { type: "string" }, out: { type: "string" } });
    const [template = ""] = given.positionals;
    const name = Object.hasOwn(templates, template) ? templates[template] : undefined;
    const out = given.text("out");
    if (name === undefined) throw new WrongUse(`There is no template ${template}.`);
    if (out === undefined) throw new WrongUse("Name the file to write with --out FILE.");
    const format = digestFormat.safeParse(extname(out).slice(1).toLowerCase());
    if (!format.success) throw new WrongUse(`${out}: the ending must be .docx, .html or .md.`);
    if (format.data === "pdf") throw new WrongUse(`${out}: PDF is printed by the program with a window. Write .docx, .html or .md here.`);
    return withArchive(given.archive, { readOnly: true }, output, async (archive) => {
      const file = await draftFile(archive, { name, source: { kind: "search", query: given.text("query") ?? "" } }, format.data);
      const written = file.ok ? await write(out, file.value.bytes, file.value.entries) : file;
      return answer(written, output, given.json, (value) => `${value.path}: ${value.entries} entries.`);
    });
  },
};

async function write(path: string, bytes: Uint8Array, entries: number) {
  try {
    await writeFile(path, bytes);
    return ok({ path, entries });
  } catch (thrown) {
    const cause = thrown instanceof Error ? thrown.message : String(thrown);
    return err({ kind: "file-unwritable" as const, file: path, cause });
  }
}
