import { expect, it } from "vitest";
import type { FacetValue } from "../../../shared/contract/search.ts";
import { anArchive, anArticle, must, storeArticles } from "../test-archive.ts";

const outlet = (name: string) => ({ name, domain: null, evidence: "" });
const counts = (values: readonly FacetValue[]) => values.map(({ label, count }) => [label, count]);

it("counts branches of tags, countries, kinds, dossiers and verdicts of the matches, the most frequent first", async () => {
  const archive = await anArchive();
  const [first, second] = await storeArticles(archive, [
    anArticle({ headline: "Varn waits", outlet: outlet("Le Fanal") }),
    anArticle({ headline: "Varn sleeps", outlet: outlet("The Narrows Gazette") }),
    anArticle({ headline: "Varn at dawn", outlet: outlet("The Narrows Gazette") }),
    anArticle({ headline: "Elsewhere, rain", outlet: outlet("Le Fanal") }),
    anArticle({ headline: "Varn, behind a wall", verdict: "paywall" }),
  ]);
  if (first === undefined || second === undefined) throw new Error("nothing stored");
  for (const each of must(await archive.ask("outlets.list", {}))) {
    const { articles: _, ...known } = each;
    const country = each.name === "Le Fanal" ? "Sarre-Haute" : "Velmark";
    must(await archive.ask("outlets.save", { ...known, country, kind: each.name === "Le Fanal" ? "daily" : "unknown" }));
  }
  const dossier = must(await archive.ask("dossiers.save", { id: null, name: "The talks at Varn", notes: "" }));
  must(await archive.ask("dossiers.add", { id: dossier.id, articleIds: [first, second] }));
  must(await archive.ask("tags.apply", { articleIds: [first, second], path: "position/restraint", on: true }));
  must(await archive.ask("tags.apply", { articleIds: [first], path: "position/appeal", on: true }));
  const facets = must(await archive.ask("search.facets", { query: "title:varn" }));
  expect(counts(facets.country)).toEqual([
    ["Velmark", 2],
    ["Sarre-Haute", 1],
  ]);
  expect(counts(facets.tag)).toEqual([
    ["position", 2],
    ["position/restraint", 2],
    ["position/appeal", 1],
  ]);
  expect(counts(facets.kind)).toEqual([["daily", 1]]);
  expect(facets.dossier).toEqual([{ value: '"The talks at Varn"', label: "The talks at Varn", count: 2 }]);
  expect(counts(facets.verdict)).toEqual([["complete", 3]]);
  expect(counts(must(await archive.ask("search.facets", { query: "" })).country)).toEqual([
    ["Sarre-Haute", 2],
    ["Velmark", 2],
  ]);
  await archive.close();
});
