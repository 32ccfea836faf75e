import { describe, expect, it } from "vitest";
import { tell } from "./tell.ts";

describe("tell", () => {
  it("says what happened, to what, and what to do next", () => {
    expect(tell({ kind: "archive-newer", file: "Watch.communique", found: 12, known: 9 }, "en")).toBe(
      "Watch.communique was made by a newer Communiqué (archive 12, this program knows 9). It was left as it is; update the program to open it.",
    );
  });

  it("speaks the language of the screens", () => {
    expect(tell({ kind: "no-archive" }, "fr-FR")).toBe("Il n’y a pas d’archives ouvertes. Ouvrez-en ou créez-en.");
  });

  it("says what to do about a query that cannot be read", () => {
    const error = {
      kind: "query-invalid",
      at: 3,
      length: 3,
      problem: "value-unknown",
      word: "is",
      known: ["new", "kept"],
      mends: ["new"],
    } as const;
    expect(tell(error, "en")).toBe("is: knows new, kept.");
    expect(tell({ ...error, problem: "word-missing", word: "NOT" }, "fr")).toBe("NOT demande un mot après lui.");
  });
});
