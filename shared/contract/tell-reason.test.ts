import { describe, expect, it } from "vitest";
import { reasonKind } from "../domain/reason.ts";
import { tellReason } from "./tell-reason.ts";

describe("tellReason", () => {
  it("names what a reason is about, in the language of the screens", () => {
    expect(tellReason({ kind: "pdf-too-long", about: ["3000", "2000"] }, "en")).toBe("The PDF has 3000 pages; up to 2000 are read.");
    expect(tellReason({ kind: "picture", about: ["PNG"] }, "fr-FR")).toBe("Le fichier est une image PNG, pas un texte.");
  });

  it("takes another program's words as they are, whatever stands in them", () => {
    expect(tellReason({ kind: "unreadable", about: ["$& {0}"] }, "en")).toBe("It cannot be read: $& {0}.");
  });

  it.each(reasonKind.options.filter((kind) => kind !== "told" && kind !== "unknown-fault"))(
    "tells %s in a sentence of each language",
    (kind) => {
      const told = ["en", "fr"].map((locale) => tellReason({ kind, about: ["A", "B"] }, locale));
      for (const sentence of told) expect(sentence).toMatch(/^[\p{Lu}“«].*[^.]\.$/u);
      expect(new Set(told).size).toBe(2);
    },
  );
});
