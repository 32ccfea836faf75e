/** The window's faces in one style sheet that needs no other file, so that a printed page looks like the page on the screen. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const faceRule = /@font-face\s*\{[^}]*\}/g;
const file = /url\(\s*["']?(?:\.\/)?([\w.-]+\.woff2)["']?\s*\)/g;

/** @param assets  the folder of the built window's files; one that is not there has no faces, and the page's next choice is used */
export async function printFaces(assets: string): Promise<string> {
  const names = await readdir(assets).catch(() => []);
  const sheets = await Promise.all(names.filter((name) => name.endsWith(".css")).map((name) => readFile(join(assets, name), "utf8")));
  const rules = sheets.flatMap((sheet) => sheet.match(faceRule) ?? []);
  return (await Promise.all(rules.map((rule) => embedded(rule, assets)))).join("\n");
}

async function embedded(rule: string, assets: string): Promise<string> {
  const names = [...rule.matchAll(file)].flatMap(([, name]) => name ?? []);
  const bytes = new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(assets, name), "base64")] as const)));
  return rule.replace(file, (_, name: string) => `url(data:font/woff2;base64,${bytes.get(name) ?? ""})`);
}
