/** What is wrong with the view that is shown now, for those who see it and for those who do not. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright";

// A dialog hides the page behind it: what every page must have cannot be asked of it.
const pageRules = ["page-has-heading-one", "landmark-one-main"];

/** What axe has against the view. */
export async function faults(page: Page): Promise<string[]> {
  // The program's own page may not be left, so that axe works in it alone.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const hasDialog = (await page.getByRole("dialog").count()) > 0;
  const { violations } = await (hasDialog ? axe.disableRules(pageRules) : axe).analyze();
  return violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

/** What does not fit: a window that scrolls sideways, and controls whose words are cut or that hang out of the window. */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const found = root.scrollWidth > root.clientWidth ? [`the window scrolls sideways by ${root.scrollWidth - root.clientWidth}`] : [];
    const controls = document.querySelectorAll<HTMLElement>("button, input, [role=button], [role=tab], [role=combobox], h2");
    for (const control of controls) {
      const box = control.getBoundingClientRect();
      if (box.width <= 1 || box.height <= 1 || !control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const name = `${control.tagName.toLowerCase()} “${(control.getAttribute("aria-label") ?? control.textContent).slice(0, 50)}”`;
      if (box.right > root.clientWidth + 1 || box.left < -1) found.push(`${name} hangs out of the window`);
      for (let around = control.parentElement; around; around = around.parentElement) {
        const edge = around.getBoundingClientRect();
        const isHiding = ["hidden", "clip"].includes(getComputedStyle(around).overflowX);
        if (isHiding && edge.width > 1 && (box.right > edge.right + 1 || box.left < edge.left - 1)) {
          found.push(`${name} is cut by what is around it`);
          break;
        }
      }
      // Words that end in an ellipsis are cut on purpose, and their element says so.
      const isMeant = getComputedStyle(control).textOverflow === "ellipsis" || control.tagName === "INPUT";
      if (!isMeant && control.scrollWidth > control.clientWidth + 1)
        found.push(`${name} is cut by ${control.scrollWidth - control.clientWidth}`);
    }
    return found;
  });
}
