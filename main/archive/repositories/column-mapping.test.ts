import { expect, it } from "vitest";
import { anArchive, anArticle, anItem, must, store } from "../test-archive.ts";

const mapping = { headline: 0, body: [1], hasHeader: true };
const [odd, other] = ['["Kop","Wat"]', '["Titre","Texte"]'];

it("lists what is kept of columns, the last used first; what is removed can be had back", async () => {
  const archive = await anArchive();
  must(await archive.ask("store.keepMappings", { mappings: [{ header: odd, mapping }] }));
  must(await archive.ask("store.keepMappings", { mappings: [{ header: other, mapping }] }));
  const columns = async () => must(await archive.ask("mappings.list", {})).map((each) => each.columns);
  await new Promise((resolve) => setTimeout(resolve, 5));
  await store(archive, [{ ...anItem([anArticle()]), tables: [odd] }]);
  expect(await columns()).toEqual([
    ["Kop", "Wat"],
    ["Titre", "Texte"],
  ]);
  const [first] = must(await archive.ask("mappings.list", {}));
  if (first === undefined) throw new Error("nothing is kept");
  must(await archive.ask("mappings.remove", { id: first.id }));
  expect(await columns()).toEqual([["Titre", "Texte"]]);
  must(await archive.ask("archive.undo", {}));
  expect(must(await archive.ask("mappings.list", {}))[0]).toEqual(first);
  await archive.close();
});
