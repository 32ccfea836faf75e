import { describe, expect, it } from "vitest";
import { readsAsQuery } from "./reads-as-query.ts";

describe("readsAsQuery", () => {
  it("knows a query by its operators, fields, phrases and brackets", () => {
    for (const text of ["restraint OR retenue", "outlet:fanal", '"maximum restraint"', "(a b)", "restraint -opinion"])
      expect(readsAsQuery(text), text).toBe(true);
  });

  it("takes plain words for names", () => {
    for (const text of ["", "oldstad", "al-Kutbi narrows", "détroit"]) expect(readsAsQuery(text), text).toBe(false);
  });
});
