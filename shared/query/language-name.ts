/** Languages by the names that people of five of them have for them: "French", "français", "Französisch" are fr. */
import { foldWord } from "./terms.ts";

const codes =
  "af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu ha he hi hr hu hy id is it ja ka kk km ko ku lo lt lv mk ml mn mr ms mt my ne nl no pa pl ps pt ro ru sk sl so sq sr sv sw ta te tg th tk tr uk ur uz vi yo zh zu".split(
    " ",
  );

let byName: ReadonlyMap<string, string> | null = null;

function names(): ReadonlyMap<string, string> {
  const inAll = ["en", "fr", "de", "es", "it"].map((locale) => new Intl.DisplayNames([locale], { type: "language" }));
  return new Map(inAll.flatMap((display) => codes.map((code) => [foldWord(display.of(code) ?? code), code] as const)));
}

/** @returns the code of a language that is named; anything else as it was typed */
export function languageCode(typed: string): string {
  if (typed.length < 4) return typed;
  byName ??= names();
  return byName.get(foldWord(typed)) ?? typed;
}
