import { describe, expect, it } from "vitest";
import { findWording, typographicForm } from "./wording.ts";

const text = "Nobody in the room asked who fired. Nobody in the room asked why, one participant said.";
const found = (quoted: string): string | null => {
  const span = findWording(text, quoted);
  return span && text.slice(span.start, span.end);
};

describe("findWording", () => {
  it("finds the words whatever marks stand around them", () => {
    expect(found("nobody in the room asked who fired,")).toBe("Nobody in the room asked who fired");
  });

  it("passes over an omission, and tries the next beginning when the rest comes only later", () => {
    expect(found("Nobody in the room […] participant said")).toBe(
      "Nobody in the room asked who fired. Nobody in the room asked why, one participant said",
    );
    expect(found("asked [...] why")).toBe("asked who fired. Nobody in the room asked why");
  });

  it("does not find a changed word, half a word, or words in another order", () => {
    expect(found("Nobody in the room wanted to ask")).toBeNull();
    expect(found("body in the room")).toBeNull();
    expect(found("asked why […] who fired")).toBeNull();
  });

  it("tells accents apart: publie is not publié", () => {
    expect(findWording("Le texte est publié ce soir", "est publie ce")).toBeNull();
  });
});

describe("typographicForm", () => {
  it("is the same for other shapes of marks, dashes and spaces", () => {
    expect(typographicForm("« On  l’attend\u00A0» – dit-il…")).toBe(typographicForm('"On l\'attend" - dit-il...'));
  });

  it("differs when a letter does", () => {
    expect(typographicForm("who fired")).not.toBe(typographicForm("who fires"));
  });
});
