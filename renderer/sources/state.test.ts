import { describe, expect, it } from "vitest";
import { outletRow } from "../../shared/contract/sources.ts";
import { domainsOf, linesOf, matchingOutlets, newOutlet, renamed, sortOutlets } from "./state.ts";

const row = (name: string, over: object = {}) => outletRow.parse({ ...newOutlet(name), id: 1, articles: 0, ...over });

describe("the fields of an outlet", () => {
  it("take names one a line", () => {
    expect(linesOf(" Karsk Today \n\nKT\nKT\n")).toEqual(["Karsk Today", "KT"]);
  });

  it("take domains as a person pastes them, and say when a line is none", () => {
    expect(domainsOf("https://www.Karsk.example/news?page=2\nkarsk.example\nпресса.example:8080")).toEqual([
      "karsk.example",
      "пресса.example",
    ]);
    expect(domainsOf("karsk.example\nnot a domain")).toBe(null);
    expect(domainsOf("")).toEqual([]);
  });

  it("keep the old name when the outlet gets another, but not for a change of letters' case", () => {
    const outlet = { ...newOutlet("Karsk Today"), aliases: ["KT"] };
    expect(renamed(outlet, "Karsk Daily")).toMatchObject({ name: "Karsk Daily", aliases: ["KT", "Karsk Today"] });
    expect(renamed(outlet, "KARSK TODAY")).toMatchObject({ name: "KARSK TODAY", aliases: ["KT"] });
    expect(renamed(outlet, "KT")).toMatchObject({ name: "KT", aliases: ["Karsk Today"] });
  });

  it("are all looked through when an outlet is sought", () => {
    const rows = [row("Karsk Today", { country: "Karsk", domains: ["kt.example"] }), row("Sorrel Post", { aliases: ["The Post"] })];
    const found = (wanted: string) => matchingOutlets(rows, wanted).map(({ name }) => name);
    expect(found("")).toEqual(["Karsk Today", "Sorrel Post"]);
    expect(found("KT.example")).toEqual(["Karsk Today"]);
    expect(found("post the")).toEqual(["Sorrel Post"]);
    expect(found("nobody")).toEqual([]);
  });
});

describe("the outlets in order", () => {
  const rows = [
    row("Zora 10", { country: "Karsk", kind: "blog", articles: 9 }),
    row("Élan", { language: "de", kind: "daily", articles: 100 }),
    row("Zora 9", { country: "Aldmoor", language: "fr", kind: "agency", articles: 20 }),
    row("Eco"),
  ];
  const sorted = (by: Parameters<typeof sortOutlets>[1]) => sortOutlets(rows, by, "en").map(({ name }) => name);

  it("go by value: letters by the alphabet, numbers by how many, kinds by their list; what is not said comes last", () => {
    expect(sorted("name")).toEqual(["Eco", "Élan", "Zora 9", "Zora 10"]);
    expect(sorted("articles")).toEqual(["Élan", "Zora 9", "Zora 10", "Eco"]);
    expect(sorted("country")).toEqual(["Zora 9", "Zora 10", "Eco", "Élan"]);
    expect(sorted("language")).toEqual(["Zora 9", "Élan", "Eco", "Zora 10"]);
    expect(sorted("kind")).toEqual(["Élan", "Zora 9", "Zora 10", "Eco"]);
  });

  it("begin with those of which nobody has said anything, where they are looked for", () => {
    expect(sorted("undescribed")[0]).toBe("Eco");
  });
});
