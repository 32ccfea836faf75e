/** Pictures that a feed's item carries: Media RSS (mrss 1.5.1), with their captions and credits. */

import type { XmlElement } from "../xml.ts";
import type { FeedPicture } from "./feed.ts";
import { fieldOf, fieldsOf } from "./feed-vocabulary.ts";

export function readPictures(item: XmlElement): FeedPicture[] {
  const groups = [item, ...fieldsOf(item, "media", "group")];
  const contents = groups.flatMap((group) => fieldsOf(group, "media", "content").map((content) => ({ content, group })));
  return contents.filter(({ content }) => isPicture(content)).map(({ content, group }) => readPicture(content, group));
}

function isPicture(content: XmlElement): boolean {
  const url = content.attributes.get("url");
  if (!url) return false;
  const kind = content.attributes.get("medium") ?? content.attributes.get("type") ?? "";
  return /^image/.test(kind) || (kind === "" && /\.(?:jpe?g|png|webp|gif)(?:\?|$)/i.test(url));
}

function readPicture(content: XmlElement, group: XmlElement): FeedPicture {
  const read = (name: string): string | null => fieldOf(content, "media", name) ?? fieldOf(group, "media", name);
  return { url: content.attributes.get("url") ?? "", caption: read("description") ?? read("title"), credit: read("credit") };
}
