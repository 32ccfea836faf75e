/** An original page made safe for showing: rebuilt from an allow-list, so that nothing in it can run or reach the network. */
import { type PageNode, parsePage } from "../../shared/markup/tree.ts";

const shown = new Set(
  (
    "p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code em strong b i u s sub sup small span div section article main header footer aside nav " +
    "figure figcaption table thead tbody tfoot tr td th caption br hr time abbr cite q bdi bdo mark center address"
  ).split(" "),
);
/** Left out with everything in them. */
const silenced = new Set(
  "script style noscript template svg math iframe object embed frame frameset head title link meta base form input button select option textarea canvas audio video source track map dialog".split(
    " ",
  ),
);
const attributes: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["dir", /^(?:ltr|rtl|auto)$/i],
  ["lang", /^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,3}$/i],
  ["colspan", /^\d{1,2}$/],
  ["rowspan", /^\d{1,2}$/],
];
const voids = new Set(["br", "hr"]);

/**
 * Rebuilds a page from plain elements: no script, no handler, no style, no link, no picture, nothing remote. Links keep their
 * words, pictures their alternative text in brackets.
 *
 * @returns the inside of a body. Never throws. Time linear in the page.
 */
export function safePage(html: string): string {
  return parsePage(html).children.map(writeNode).join("");
}

function writeNode(node: PageNode): string {
  if (typeof node === "string") return escapeText(node);
  if (silenced.has(node.tag)) return "";
  if (node.tag === "img") return writeAlternative(node.attributes.get("alt"));
  if (voids.has(node.tag)) return `<${node.tag}>`;
  const inside = node.children.map(writeNode).join("");
  if (!shown.has(node.tag)) return inside;
  const kept = attributes.flatMap(([name, pattern]) => {
    const value = node.attributes.get(name);
    return value !== undefined && pattern.test(value) ? [` ${name}="${value}"`] : [];
  });
  return `<${node.tag}${kept.join("")}>${inside}</${node.tag}>`;
}

const writeAlternative = (text: string | undefined): string => (text?.trim() ? `<i>[${escapeText(text.trim())}]</i>` : "");

const escapeText = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
