/** Copies of one agency's text: told in the list, listed in the reader, told apart by a person for good. */
import type { Locator } from "playwright";
import { afterAll, beforeAll, describe, it } from "vitest";
import { launch, type Running } from "../app.ts";
import { frame } from "../screens/frame.ts";

const wire = "Meridian Council asks Aldmoor and Karsk for";

describe("copies", () => {
  let running: Running;
  let window: ReturnType<typeof frame>;
  const copies = (): Locator => running.page.getByRole("region", { name: "Copies" });

  beforeAll(async () => {
    running = await launch();
    window = frame(running.page);
    await window.openSample();
  });
  afterAll(() => running.close());

  it("are counted in the list", async () => {
    await window.search('"maximum restraint" lang:en');
    await window
      .results()
      .filter({ hasText: wire })
      .getByText(/^\+\d copies$/)
      .waitFor();
  });

  it("are listed in the reader: who was first, who cut", async () => {
    await window.results().filter({ hasText: wire }).dblclick();
    await copies().getByText("first", { exact: true }).waitFor();
    await copies()
      .getByText(/^cut, \d+% kept$/)
      .first()
      .waitFor();
    await copies().getByText("Text of MW").waitFor();
  });

  it("open one another, and are told apart for good", async () => {
    const { page } = running;
    const other = copies()
      .getByRole("button", { name: /Council asks for “maximum restraint” over the Ostrea/ })
      .first();
    await copies()
      .getByRole("button", { name: /^Not the same: Council asks for/ })
      .click();
    await other.waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    await other.waitFor();
    await other.click();
    await page
      .getByRole("main")
      .getByRole("heading", { level: 1, name: /over the Ostrea/ })
      .waitFor();
  });
});
