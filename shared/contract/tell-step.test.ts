import { expect, it } from "vitest";
import { tellStep } from "./tell-step.ts";

it("tells a change in the language of the screens, with how many articles and which name", () => {
  expect(tellStep({ kind: "triage-dropped", count: 1 }, "en")).toBe("Drop 1 article");
  expect(tellStep({ kind: "tag", count: 3, name: "position" }, "fr-FR")).toBe("Étiqueter 3 articles : position");
  expect(tellStep({ kind: "make-digest", name: "{articles} $1" }, "fr")).toBe("Créer la revue {articles} $1");
});

it("tells what an older program wrote down in that program's words", () => {
  expect(tellStep({ kind: "other", name: "Put a line back" }, "fr")).toBe("Put a line back");
});
