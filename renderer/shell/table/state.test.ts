import { describe, expect, it } from "vitest";
import type { TablePreview } from "../../../shared/domain/column-mapping.ts";
import { columnOf, fieldsOf, isReady, mayHaveHeader, withColumn, withHeader } from "./state.ts";

const preview: TablePreview = {
  header: '["Kop","Stuk"]',
  columns: ["Kop", "Stuk"],
  rows: [["Lights", "Text"]],
  total: 1,
  guess: { headline: 0, body: [], hasHeader: true },
};

describe("a mapping that is changed by hand", () => {
  it("gives each field its column, and takes it away again", () => {
    const mapped = withColumn(withColumn(preview.guess, "body", 1), "outlet", 1);
    expect(mapped).toEqual({ headline: 0, body: [1], outlet: 1, hasHeader: true });
    expect([columnOf(mapped, "body"), columnOf(mapped, "outlet"), columnOf(mapped, "url")]).toEqual([1, 1, null]);
    expect(fieldsOf(mapped, 1)).toEqual(["body", "outlet"]);
    expect(withColumn(withColumn(mapped, "body", null), "outlet", null)).toEqual(preview.guess);
  });

  it("is ready with a headline or a text", () => {
    expect(isReady(preview.guess)).toBe(true);
    expect(isReady(withColumn(preview.guess, "headline", null))).toBe(false);
    expect(isReady(withColumn({ body: [], date: 0, hasHeader: false }, "body", 1))).toBe(true);
  });
});

describe("a first row", () => {
  it("is a header or a row, and turns back into what it was", () => {
    const without = withHeader(preview, false);
    expect(without).toMatchObject({
      columns: ["", ""],
      rows: [
        ["Kop", "Stuk"],
        ["Lights", "Text"],
      ],
      total: 2,
    });
    expect(withHeader(without, true)).toEqual(preview);
    expect(withHeader(preview, true)).toBe(preview);
  });

  it("is never asked about where the file names its columns itself", () => {
    expect(mayHaveHeader(preview)).toBe(true);
    expect(mayHaveHeader(withHeader(preview, false))).toBe(true);
    expect(mayHaveHeader({ ...preview, guess: { ...preview.guess, hasHeader: false } })).toBe(false);
  });
});
