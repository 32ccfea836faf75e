/** How fast the palette and the query field answer each letter, from an index of headlines as the window holds it. */
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { findEntries, makeIndex, refreshIndex } from "../renderer/shell/palette/index-entries.ts";
import type { PaletteEntry } from "../shared/contract/search.ts";
import { generateArticles, seeded } from "./generate.ts";
import { quantile } from "./quantile.ts";

const page = 1000;

export async function run({ size }: { readonly size: number | null }): Promise<number> {
  const count = size ?? 50_000;
  const entries: PaletteEntry[] = [];
  for (const { headline, outlet } of generateArticles(count, 1))
    entries.push({ kind: "article", id: entries.length + 1, label: headline, detail: `${outlet?.name ?? ""} 2026-11-02` });
  const index = makeIndex();
  const blocked = monitorEventLoopDelay({ resolution: 1 });
  blocked.enable();
  const began = performance.now();
  await refreshIndex(index, false, async (offset, limit) => entries.slice(offset, offset + limit), { page, most: count });
  const loadMs = performance.now() - began;
  blocked.disable();

  const letters = timed(typedTexts(entries), (text) => findEntries(index, text));
  const one = { kind: "article", id: count + 1, label: "One more headline", detail: "" } as const;
  const before = performance.now();
  await refreshIndex(index, true, async (offset, limit) => [one, ...entries].slice(offset, offset + limit), { page, most: count });
  const newMs = performance.now() - before;
  const result = {
    entries: count,
    load: Math.round(loadMs),
    longestMs: Math.round(blocked.max / 1e6),
    oneMore: Math.round(newMs),
    letter: figures(letters),
  };
  console.log(`${count} entries: loaded in ${result.load} ms, ${result.longestMs} ms at a time at most, one more in ${result.oneMore} ms`);
  console.log(`a letter in the palette: p50 ${result.letter.p50} ms, p95 ${result.letter.p95} ms, slowest ${result.letter.max} ms`);
  console.log(JSON.stringify(result));
  return 0;
}

/** What stands in the field after each letter of one to three words of headlines, and of one that is mistyped. */
function typedTexts(entries: readonly PaletteEntry[]): string[] {
  const random = seeded(7);
  return Array.from({ length: 60 }, (_, at) => {
    const words = (entries[Math.floor(random() * entries.length)]?.label ?? "").split(" ").slice(0, 1 + (at % 3));
    const text = words.join(" ");
    return at % 10 === 0 ? `${text.slice(0, 3)}x${text.slice(4)}` : text;
  }).flatMap((text) => Array.from({ length: Math.min(24, text.length) }, (_, at) => text.slice(0, at + 1)));
}

function timed(texts: readonly string[], answer: (text: string) => unknown): number[] {
  return texts.map((text) => {
    const began = performance.now();
    answer(text);
    return performance.now() - began;
  });
}

const figures = (times: readonly number[]) => ({ p50: quantile(times, 0.5), p95: quantile(times, 0.95), max: quantile(times, 1) });
