import { describe, expect, it } from "vitest";
import { outletRow } from "../../shared/contract/sources.ts";
import { domainsOf, linesOf, matchingOutlets, newOutlet, renamed } from "./state.ts";

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
