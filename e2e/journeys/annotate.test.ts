/** Reading with a pencil: mark, note, tag, jump, take back; and all of it is there the next morning. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, type Running } from "../app.ts";
import { frame } from "../screens/frame.ts";
import { reader } from "../screens/reader.ts";

const story = "In praise of a tired word";
const passage = /^Restraint, on the other hand/;

describe("annotating a story", () => {
  let running: Running;
  let window: ReturnType<typeof frame>;
  let desk: ReturnType<typeof reader>;
  const see = (next: Running): void => {
    running = next;
    window = frame(running.page);
    desk = reader(running.page);
  };

  beforeAll(async () => {
    see(await launch());
    await window.openSample();
    await window.search("restraint");
    await window.results().filter({ hasText: story }).dblclick();
    await desk.headline(story).waitFor();
  });
  afterAll(() => running.close());

  it("highlights the selected words in a colour, and takes that back and repeats it", async () => {
    await desk.highlight(await desk.select(passage), "green");
    await desk.mark("Highlight, green").first().waitFor();
    await running.page.keyboard.press("Control+Z");
    await desk.mark("Highlight, green").first().waitFor({ state: "detached" });
    await running.page.keyboard.press("Control+Shift+Z");
    await desk.mark("Highlight, green").first().waitFor();
  });

  it("writes a note beside the passage", async () => {
    const { page } = running;
    await desk.mark("Highlight, green").first().click();
    const note = desk.note(/./);
    await note.getByRole("button", { name: "Edit note" }).click();
    await note.getByRole("textbox", { name: /^Note on/ }).fill("For the minister’s speech");
    await page.keyboard.press("Control+Enter");
    await desk.mark("Highlight, green: For the minister’s speech").first().waitFor();
  });

  it("puts a tag on the passage, and takes that back and repeats it", async () => {
    const { page } = running;
    const note = desk.note("For the minister’s speech");
    await note.getByRole("button", { name: "Add tag" }).click();
    await note.getByRole("combobox", { name: "Tag of this passage" }).fill("quotable/plain");
    await page.keyboard.press("Enter");
    await note.getByText("plain").waitFor();
    await page.keyboard.press("Control+Z");
    await note.getByText("plain").waitFor({ state: "detached" });
    await page.keyboard.press("Control+Shift+Z");
    await note.getByText("plain").waitFor();
  });

  it("jumps from the strip to the passage, from the passage to its note and from the note back", async () => {
    const { page } = running;
    const mark = desk.mark(/^Highlight, green/).first();
    const isInView = async (): Promise<boolean> => {
      const box = await mark.boundingBox();
      return box !== null && box.y > 90 && box.y < 860;
    };
    await page.setViewportSize({ width: 1440, height: 420 });
    await page.getByRole("main").getByRole("article").first().hover();
    await page.mouse.wheel(0, 4000);
    await expect.poll(isInView).toBe(false);
    await desk.strip().first().click();
    await expect.poll(isInView).toBe(true);
    await mark.click();
    await expect.poll(() => desk.note("For the minister’s speech").evaluate((note) => note === document.activeElement)).toBe(true);
    await page.getByRole("main").getByRole("article").first().hover();
    await page.mouse.wheel(0, 4000);
    await expect.poll(isInView).toBe(false);
    await desk.note("For the minister’s speech").getByRole("button", { name: "Show passage" }).click();
    await expect.poll(isInView).toBe(true);
  });

  it("is read on where it was left, when one comes back to it", async () => {
    const { page } = running;
    const top = (): Promise<number> => desk.headline(story).evaluate((line) => line.getBoundingClientRect().top);
    await page.mouse.wheel(0, -4000);
    await expect.poll(top).toBeGreaterThan(0);
    const begin = await top();
    await page.mouse.wheel(0, 300);
    await expect.poll(async () => begin - (await top())).toBe(300);
    await window.go("Inbox");
    await page.getByRole("main").getByRole("heading", { name: "Inbox" }).waitFor();
    await page.getByRole("button", { name: "Back", exact: true }).click();
    await desk.headline(story).waitFor();
    await expect.poll(async () => begin - (await top())).toBe(300);
  });

  it("keeps all of it until the next start", async () => {
    see(await running.restart());
    await desk.headline(story).waitFor({ timeout: 30_000 });
    await desk.mark("Highlight, green: For the minister’s speech").first().waitFor();
    await desk.note("For the minister’s speech").getByText("plain").waitFor();
  });
});
