/** The column of facets: what articles have in common, asked for and left out by a press, as text in the query. */
import type { Locator } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, type Running } from "../app.ts";
import { faults } from "../faults.ts";
import { frame } from "../screens/frame.ts";

describe("facets", () => {
  let running: Running;
  let window: ReturnType<typeof frame>;
  const panel = (): Locator => running.page.getByRole("region", { name: "Facets" });
  const query = (): Locator => running.page.getByRole("combobox", { name: "Search the archive" });
  const value = (name: string | RegExp): Locator => panel().getByRole("button", { name, exact: true });
  const total = async (): Promise<number> => {
    const told = await running.page
      .getByRole("toolbar", { name: "Articles found" })
      .getByText(/^\d+ articles?$/)
      .textContent();
    return Number.parseInt(told ?? "", 10);
  };
  const countOf = async (name: RegExp): Promise<number> => Number(/(\d+)$/.exec((await value(name).textContent()) ?? "")?.[1]);

  beforeAll(async () => {
    running = await launch();
    window = frame(running.page);
    await window.openSample();
    await window.search("");
    await running.page.getByRole("button", { name: "Facets" }).click();
  });
  afterAll(() => running.close());

  it("join several values of one facet, and narrow by another", async () => {
    const english = await countOf(/^English/);
    const french = await countOf(/^French/);
    await value(/^English/).click();
    await expect.poll(() => query().inputValue()).toBe("lang:en");
    await expect.poll(total).toBe(english);
    await value(/^French/).click();
    await expect.poll(() => query().inputValue()).toBe("(lang:en OR lang:fr)");
    await expect.poll(total).toBe(english + french);
    // The counts of the facets come a moment after the list's.
    const outlet = value(/^Le Fanal/);
    await outlet.click();
    await expect.poll(total).toBeLessThan(english + french);
    await expect.poll(async () => (await countOf(/^Le Fanal/)) === (await total())).toBe(true);
    await panel().getByRole("button", { name: "Clear Outlet" }).click();
    await panel().getByRole("button", { name: "Clear Language" }).click();
    await expect.poll(() => query().inputValue()).toBe("");
  });

  it("leave a value out by the minus, by Alt and by X", async () => {
    const all = 62;
    await expect.poll(total).toBe(all);
    const english = await countOf(/^English/);
    await value("Leave out English").click();
    await expect.poll(() => query().inputValue()).toBe("NOT lang:en");
    await expect.poll(total).toBe(all - english);
    await value(/^English/).click({ modifiers: ["Alt"] });
    await expect.poll(() => query().inputValue()).toBe("");
    await value(/^English/).press("x");
    await expect.poll(() => query().inputValue()).toBe("NOT lang:en");
    await query().fill("");
  });

  it("know of each outlet's country and kind", async () => {
    await panel()
      .getByRole("list", { name: "Country" })
      .getByRole("button", { name: /^Maravelle/ })
      .click();
    await expect.poll(() => query().inputValue()).toBe("country:Maravelle");
    await panel()
      .getByRole("list", { name: "Kind of outlet" })
      .getByRole("button", { name: /^Weekly/ })
      .click();
    await expect.poll(() => query().inputValue()).toBe("country:Maravelle kind:weekly");
    await query().fill("");
  });

  it("find a value of a long list by typing", async () => {
    await panel().getByRole("textbox", { name: "Find in Outlet" }).fill("narrows");
    await expect.poll(() => panel().getByRole("list", { name: "Outlet", exact: true }).getByRole("listitem").count()).toBe(1);
    await panel().getByRole("textbox", { name: "Find in Outlet" }).fill("");
  });

  it("stay folded and open as they were left", async () => {
    await panel().getByRole("button", { name: "Language", exact: true }).click();
    await panel().getByRole("list", { name: "Language" }).waitFor({ state: "detached" });
    running = await running.restart();
    window = frame(running.page);
    await window.search("");
    await panel().getByRole("list", { name: "Outlet", exact: true }).waitFor();
    expect(await panel().getByRole("list", { name: "Language" }).count()).toBe(0);
    await panel().getByRole("button", { name: "Hide the facets" }).click();
    await panel().waitFor({ state: "detached" });
  });

  it("open one by one for who keeps their column closed", async () => {
    await running.page.getByRole("button", { name: "Outlet", exact: true }).click();
    await running.page.getByRole("dialog", { name: "Outlet" }).waitFor();
    expect(await faults(running.page)).toEqual([]);
    await running.page.keyboard.press("Escape");
  });
});
