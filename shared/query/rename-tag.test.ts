import { describe, expect, it } from "vitest";
import { renameTagInQuery } from "./rename-tag.ts";

describe("renameTagInQuery", () => {
  it("follows the tag and those below it, wherever the query names them", () => {
    expect(renameTagInQuery("restraint (tag:position OR -tag:Position/hawkish)", "position", "stance")).toBe(
      "restraint (tag:stance OR NOT tag:stance/hawkish)",
    );
  });

  it("leaves a query as it was typed when it names another tag, or cannot be read", () => {
    expect(renameTagInQuery("tag:positions  AND  x", "position", "stance")).toBe("tag:positions  AND  x");
    expect(renameTagInQuery('tag:position "open', "position", "stance")).toBe('tag:position "open');
  });
});
