/**
 * Chinese characters in one of their shapes: 臺灣 is 台湾, and so is what Japan writes in a shape of its own, 経済, 经济 and 經濟. The tables of
 * characters are OpenCC's; where one shape stands for several words (后 for 後 and 后), they are one to a search.
 */
import ofJapan from "opencc-js/dict/JPShinjitaiCharacters";
import simplified from "opencc-js/dict/TSCharacters";

const hasHan = /\p{Script=Han}/u;
const eachHan = /\p{Script=Han}/gu;

let shapes: ReadonlyMap<string, string> | null = null;

function readShapes(): ReadonlyMap<string, string> {
  const read = (table: string) => new Map(table.split("|").map((line) => pairOf(line.split(" "))));
  const [old, plain] = [read(ofJapan), read(simplified)];
  const found = new Map<string, string>();
  for (const character of [...plain.keys(), ...old.keys()]) {
    let shape = character;
    // 対 was 對, which is 对; 台 was 臺, which is 台 again.
    for (let step = 0; step < mostSteps; step += 1) shape = plain.get(shape) ?? plain.get(old.get(shape) ?? "") ?? old.get(shape) ?? shape;
    found.set(character, shape);
  }
  return found;
}

/** No character takes more from shape to shape. */
const mostSteps = 4;

/** A line is a character and what it may be, the likeliest first. */
const pairOf = ([from = "", to = from]: readonly string[]): readonly [string, string] => [from, to];

/** Each of the word's Chinese characters in the one shape that stands for all of its shapes. */
export function foldHan(word: string): string {
  if (!hasHan.test(word)) return word;
  shapes ??= readShapes();
  const known = shapes;
  return word.replace(eachHan, (character) => known.get(character) ?? character);
}
