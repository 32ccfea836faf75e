import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { nameFields } from "./ast.ts";
import { ownFields } from "./fields.ts";
import { parseQuery } from "./parse.ts";
import { printQuery } from "./print.ts";

const page = readFileSync(new URL("../../docs/query-language.md", import.meta.url), "utf8");
const [own = "", dialects = ""] = page.split("## Dialects");
const translations = [...dialects.matchAll(/^\| `(.+?)` \| `(.+?)` \|$/gm)].map(([, typed = "", read = ""]) => [
  typed.replaceAll("\\|", "|"),
  read,
]);
const examples = [...own.matchAll(/^\| (.+?) \|/gm)].flatMap(([, cell = ""]) =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, query = ""]) => query),
);

describe("the page on the query language", () => {
  it.each(translations)("is right that %s is read as %s", (typed, read) => {
    const parsed = parseQuery(typed);
    expect(parsed.ok && parsed.value ? printQuery(parsed.value) : parsed).toBe(read);
  });

  it.each(examples.filter((query) => !query.endsWith(":")))("shows %s, which can be read", (query) => {
    expect(parseQuery(query).ok).toBe(true);
  });

  it("names every field", () => {
    for (const field of [...ownFields, ...nameFields]) expect(own).toContain(`${field}:`);
  });
});
