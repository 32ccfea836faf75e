/** OPML 2.0: lists of feeds, in and out. */
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import type { Refusal } from "../format.ts";
import { findAll, parseXml, rootName, type XmlElement } from "../xml.ts";

/** A feed that a list names. `folder` is its path in the list, outermost first. */
export interface ListedFeed {
  readonly title: string;
  readonly address: string;
  readonly site: string | null;
  readonly folder: readonly string[];
}

/** Whether a text begins like an OPML list. */
export const isOpml = (text: string): boolean => rootName(text).toLowerCase() === "opml";

/** The feeds of a list in its order, one an address, whatever that is; a refusal if the text is no list. Never throws. */
export function readOpml(text: string): Result<readonly ListedFeed[], Refusal> {
  const root = parseXml(text);
  if (root?.name.toLowerCase() !== "opml") return err({ kind: "opml-broken" });
  const feeds = new Map<string, ListedFeed>();
  for (const feed of findAll(root, "outline").flatMap(readOutline)) if (!feeds.has(feed.address)) feeds.set(feed.address, feed);
  return ok([...feeds.values()]);
}

function readOutline(outline: XmlElement): ListedFeed[] {
  const address = attributeOf(outline, "xmlUrl");
  if (address === null) return [];
  const folder: string[] = [];
  for (let at = outline.parent; at?.name === "outline"; at = at.parent) folder.unshift(nameOf(at) ?? "");
  return [
    { title: nameOf(outline) ?? address, address, site: attributeOf(outline, "htmlUrl"), folder: folder.filter((name) => name !== "") },
  ];
}

const nameOf = (outline: XmlElement): string | null => attributeOf(outline, "title") ?? attributeOf(outline, "text");

/** Programs write `xmlurl`, too. */
function attributeOf(outline: XmlElement, name: string): string | null {
  const found = [...outline.attributes].find(([each]) => each.toLowerCase() === name.toLowerCase());
  return found?.[1].trim() || null;
}

interface Folder {
  readonly folders: Map<string, Folder>;
  readonly feeds: ListedFeed[];
}

/** Writes a list; `readOpml` reads it back as it was. */
export function writeOpml(title: string, feeds: readonly ListedFeed[]): string {
  const top: Folder = { folders: new Map(), feeds: [] };
  for (const feed of feeds) {
    const folder = feed.folder.reduce((at, name) => openFolder(at, name), top);
    folder.feeds.push(feed);
  }
  const head = `<head><title>${escapeXml(title)}</title></head>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n${head}\n<body>\n${writeFolder(top)}</body>\n</opml>\n`;
}

function openFolder(at: Folder, name: string): Folder {
  const known = at.folders.get(name);
  if (known) return known;
  const folder: Folder = { folders: new Map(), feeds: [] };
  at.folders.set(name, folder);
  return folder;
}

function writeFolder(folder: Folder): string {
  const feeds = folder.feeds.map((feed) => {
    const site = feed.site === null ? "" : ` htmlUrl="${escapeXml(feed.site)}"`;
    return `<outline type="rss" text="${escapeXml(feed.title)}" title="${escapeXml(feed.title)}" xmlUrl="${escapeXml(feed.address)}"${site}/>\n`;
  });
  const inner = [...folder.folders].map(([name, each]) => `<outline text="${escapeXml(name)}">\n${writeFolder(each)}</outline>\n`);
  return [...feeds, ...inner].join("");
}

/** Line ends would be read back as spaces. */
function escapeXml(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
