/** The blocks of a mail's page with where they stand in it, found tag by tag: enough to cut it, no more. */
import { toLines } from "./page-line.ts";

export interface PageBlock {
  readonly text: string;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  /** Where the block leads, if it is wholly a link to a page. */
  readonly link: string | null;
  /** Offsets in the page. */
  readonly start: number;
  readonly end: number;
}

const breaking = /^(?:p|div|td|th|tr|table|tbody|ul|ol|li|h[1-6]|section|article|header|footer|center|blockquote|hr|br|body|html)$/;
const most = 20_000;

/** In one pass over the tags, so that a page costs no more than its length. */
export function readPageBlocks(html: string): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  const tag = /<(\/?)([a-z][a-z0-9]*)\b([^<>]*)>/gi;
  let start = 0;
  let level = 0;
  let link: string | null = null;
  let linkedFrom = 0;
  let linked = "";
  const close = (end: number, next: number): void => {
    const text = lineOf(html.slice(start, end));
    const whole = link !== null && linked !== "" && linked.length >= text.length * 0.9;
    if (text !== "") blocks.push({ text, level, link: whole ? link : null, start, end });
    start = next;
  };
  for (let found = tag.exec(html); found !== null && blocks.length < most; found = tag.exec(html)) {
    const [whole, closing, rawName = "", attributes = ""] = found;
    const name = rawName.toLowerCase();
    if (name === "a" && closing === "") {
      link = addressIn(attributes) ?? link;
      linkedFrom = tag.lastIndex;
    } else if (name === "a") linked += lineOf(html.slice(linkedFrom, found.index));
    else if (breaking.test(name)) {
      const isHeadingEnd = closing !== "" && /^h[1-6]$/.test(name);
      close(found.index, isHeadingEnd ? tag.lastIndex : found.index);
      level = closing === "" && /^h[1-6]$/.test(name) ? Number(name[1]) : isHeadingEnd ? 0 : level;
      link = null;
      linked = "";
    }
    if (whole.length > 10_000) break;
  }
  close(html.length, html.length);
  return blocks;
}

const addressIn = (attributes: string): string | null =>
  /\bhref\s*=\s*["']?(https?:\/\/[^"'\s>]+)/i.exec(attributes)?.[1]?.replaceAll("&amp;", "&") ?? null;

const lineOf = (html: string): string => toLines(html).replace(/\s+/g, " ").trim();
