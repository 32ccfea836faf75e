import { describe, expect, it } from "vitest";
import { joinedTerm, joinedTerms } from "./hyphen.ts";
import { tokenise } from "./terms.ts";

const joinedIn = (text: string): string[] => joinedTerms(text, tokenise(text)).map(({ term }) => term);

describe("words with a hyphen", () => {
  it.each([
    ["The cease\u2011fire held, and co-operation went on.", ["ceasefire", "cooperation"]],
    ["Deux F-16, un cessez-le-feu au Moyen-Orient", ["f16", "cessezlefeu", "moyenorient"]],
    ["COVID-19 in 2025-26", ["covid19"]],
    ["a 20-year-old", ["20yearold"]],
    ["would-you-believe-it", []],
    ["the port - and the talks -", []],
    ["Paris–Berlin, U.S.-led", []],
    ["l'accord d'Orsenne, n’est-ce pas, qu'il dit aujourd'hui; dell'Onu", ["estce", "aujourdhui"]],
    ["The ministers' and the minister's talks weren't; they're the cease-fire's", ["ceasefire"]],
    ["Sana'a, N’Djamena and O'Brien on al-Qa'ida", ["sanaa", "ndjamena", "obrien", "alqaida"]],
    ["", []],
  ])("of %s", (text, joined) => {
    expect(joinedIn(text)).toEqual(joined);
  });

  it("are told of what is typed only where it is one of them", () => {
    expect(joinedTerm("Cease-fire")).toBe("ceasefire");
    expect(joinedTerm("cease fire")).toBeNull();
    expect(joinedTerm("the cease-fire")).toBeNull();
    expect(joinedTerm("-")).toBeNull();
  });
});
