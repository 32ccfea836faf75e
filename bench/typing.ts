/** A query typed letter by letter in the real program: how long after the last letter the list shows what it finds. */
import type { Page } from "playwright";
import { seed } from "./fill.ts";
import { makeVocabularies } from "./generate.ts";
import { generatedArchive, withList, withProgram } from "./program.ts";
import { quantile } from "./quantile.ts";

/** The first words are not counted: the program runs for hours. */
const [warmUps, rounds] = [4, 20];
const letterMs = 150;

/** @returns the exit code: 0 measured */
export async function run({ size }: { readonly size: number | null }): Promise<number> {
  const count = size ?? 100_000;
  return withProgram(async (ground) => {
    await withList(await generatedArchive(count, ground), async (page) => {
      await watchList(page);
      const took: number[] = [];
      for (const word of words()) took.push(await typeWord(page, word));
      const counted = took.slice(warmUps);
      const [p50, p95] = [quantile(counted, 0.5), quantile(counted, 0.95)];
      console.log(`${count} articles, ${rounds} words typed: the list changes ${p50} ms (p50) and ${p95} ms (p95) after the last letter`);
      console.log(JSON.stringify({ articles: count, p50, p95 }));
    });
    return 0;
  });
}

/** Of all languages, common ones and rare ones in turn. */
function words(): string[] {
  const vocabularies = makeVocabularies(seed);
  return Array.from({ length: warmUps + rounds }, (_, at) => {
    const rank = ([3, 300, 20, 2000][at >> 2] ?? 40 + at) + at;
    return vocabularies[at % vocabularies.length]?.words[rank] ?? "";
  });
}

interface Watched {
  typed: number;
  /** When the list last came to show other articles. */
  shown: number;
}

async function watchList(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched: Watched = { typed: 0, shown: 0 };
    Object.assign(window, { watched });
    document.addEventListener("input", () => Object.assign(watched, { typed: performance.now() }), true);
    const isInList = ({ target }: MutationRecord): boolean =>
      (target instanceof Element ? target : target.parentElement)?.closest('[aria-label="Articles found"]') != null;
    new MutationObserver((changes) => {
      if (changes.some(isInList)) Object.assign(watched, { shown: performance.now() });
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** Types a word into the empty field. @returns milliseconds from its last letter to the list's last change */
async function typeWord(page: Page, word: string): Promise<number> {
  const field = page.getByRole("combobox", { name: "Search the archive" });
  await field.fill("");
  await page.waitForTimeout(1000);
  await field.pressSequentially(word, { delay: letterMs });
  await page.waitForTimeout(1500);
  return page.evaluate(() => {
    const { watched } = window as unknown as { watched: Watched };
    return Math.max(0, watched.shown - watched.typed);
  });
}
