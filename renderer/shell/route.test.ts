import { describe, expect, it } from "vitest";
import { goBack, goForward, goTo, type History, type Route, readRoute } from "./route.ts";

const inbox: Route = { view: "inbox" };
const search: Route = { view: "search", query: "restraint", articleId: null };
const start: History = { past: [], now: inbox, future: [] };

describe("history", () => {
  it("goes back to where one was and forward again", () => {
    const there = goTo(start, search, false);
    expect(goBack(there).now).toEqual(inbox);
    expect(goForward(goBack(there))).toEqual(there);
  });

  it("stays where it is at both ends", () => {
    expect(goBack(start)).toEqual(start);
    expect(goForward(start)).toEqual(start);
  });

  it("replaces without a step, as typing in the search field does", () => {
    expect(goTo(start, search, true)).toEqual({ past: [], now: search, future: [] });
  });
});

describe("readRoute", () => {
  it("takes a stored route, and the inbox for what cannot be read", () => {
    expect(readRoute(JSON.stringify(search))).toEqual(search);
    for (const text of ["", "{", "null", '{"view":"moon"}', '{"view":"reader","id":"x"}']) expect(readRoute(text)).toEqual(inbox);
  });
});
