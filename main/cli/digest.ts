/** `digest`: a press review out of a query, in one go. */
import { writeFile } from "node:fs/promises";
import { extname } from "node:path";
import type { AppError } from "../../shared/contract/errors.ts";
import { type DigestFormat, digestFormat } from "../../shared/domain/digest.ts";
import { err, ok, type Result } from "../../shared/domain/result.ts";
import type { Archive } from "../archive/archive.ts";
import { type DraftInput, draftFile } from "../desk/digest.ts";
import { answer, type Command, readArguments, WrongUse, withArchive } from "./command.ts";
import { printPdf } from "./print-pdf.ts";

/** Templates by name; each gives the digest's name in each language. `daily` is always there. */
const templates: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  daily: { en: "Daily press review", fr: "Revue de presse quotidienne" },
};

export const digestCommand: Command = {
  usage: "digest TEMPLATE --query Q --out FILE --archive FILE [--lang en|fr] [--issuer NAME]",
  summary: `Writes a press review of the newest articles that match, as .docx, .pdf, .html or .md. A PDF is printed by an installed Chromium, Chrome or Edge. Templates: ${Object.keys(templates).join(", ")}.`,
  run: (args, output) => {
    const text = { type: "string" } as const;
    const given = readArguments(args, { query: text, out: text, lang: text, issuer: text });
    const [template = ""] = given.positionals;
    const names = Object.hasOwn(templates, template) ? templates[template] : undefined;
    if (names === undefined) throw new WrongUse(`There is no template ${template}.`);
    const language = given.text("lang") ?? "en";
    const name = Object.hasOwn(names, language) ? names[language] : undefined;
    if (name === undefined) throw new WrongUse("--lang takes en or fr.");
    const out = given.text("out");
    if (out === undefined) throw new WrongUse("Name the file to write with --out FILE.");
    const format = digestFormat.safeParse(extname(out).slice(1).toLowerCase());
    if (!format.success) throw new WrongUse(`${out}: the ending must be .docx, .pdf, .html or .md.`);
    const office = { language, issuer: given.text("issuer") ?? "" };
    return withArchive(given.archive, { readOnly: true }, output, async (archive) => {
      const input = { name, source: { kind: "search", query: given.text("query") ?? "" }, office } as const;
      const written = await writeReview(archive, input, format.data, out);
      return answer(written, output, given.json, (value) => `${value.path}: ${value.entries} entries.`);
    });
  },
};

interface Written {
  readonly path: string;
  readonly entries: number;
}

async function writeReview(archive: Archive, input: DraftInput, format: DigestFormat, path: string): Promise<Result<Written, AppError>> {
  const file = await draftFile(archive, input, format);
  if (!file.ok) return file;
  const bytes = format === "pdf" ? await printPdf(new TextDecoder().decode(file.value.bytes)) : ok(file.value.bytes);
  if (!bytes.ok) return bytes;
  try {
    await writeFile(path, bytes.value);
    return ok({ path, entries: file.value.entries });
  } catch (thrown) {
    const cause = thrown instanceof Error ? thrown.message : String(thrown);
    return err({ kind: "file-unwritable", file: path, cause });
  }
}
