/** What is known of the sample world beside its captures: what its outlets are, and which words stand for each other. */
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { outletDraft } from "../../shared/contract/sources.ts";
import { wordSet } from "../../shared/domain/word-set.ts";
import type { Furnishing } from "../archive/archive.ts";

const world = z.object({
  outlets: z.array(outletDraft.pick({ name: true, country: true, language: true, kind: true, label: true, domains: true })),
  words: z.array(wordSet.omit({ id: true })),
});

/** @param file  `samples/world.json` */
export async function readSampleWorld(file: string): Promise<Furnishing> {
  const { outlets, words } = world.parse(JSON.parse(await readFile(file, "utf8")));
  const unsaid = { id: null, owner: null, fullText: "unknown", licence: null, isPreferred: false, aliases: [] } as const;
  return { outlets: outlets.map((outlet) => ({ ...unsaid, ...outlet, aliases: [] })), words };
}
