/** What an element says of itself by tag, class, id and role: story, furniture, caption. */
import type { PageElement } from "../../shared/markup/tree.ts";

export type Cue = "body" | "furniture" | "skipped" | "caption" | "credit" | "headline" | "standfirst" | "byline" | "date" | "none";

const skippedTags = new Set(
  "script style noscript template svg iframe object embed button select option textarea input label canvas audio video dialog menu map math title head".split(
    " ",
  ),
);
/** AMP's own elements show advertisements, menus and players; few of them hold text or pictures of the story. */
const ampText = /^amp-(?:img|anim|accordion|layout|fit-text|carousel|base-carousel|truncate-text|timeago|story-page|pan-zoom)$/;
const furnitureTags = new Set(["nav", "footer", "aside"]);

/** Whole words or beginnings of words of class and id, in the languages that site makers use. */
const furniture = new RegExp(
  "(?:^|[\\s_-])(?:" +
    "nav|navbar|navigation|menu|submenu|breadcrumbs?|crumbs?|ariane|footer|foot|masthead|topbar|toolbar|tools|actions|sidebar|side|rail|right-?col|drawer|skip|" +
    "comments?|commentlist|comment-?(?:list|form|section|respond|area)|respond|disqus|replies|discussion|leserdebatte|comentarios|commentaires|contributions|kommentare|opine|livefyre|" +
    "share|sharebar|sharing|share-?(?:bar|tools|buttons|links)|social|social-?\\w+|sociable|addthis|sharedaddy|partage|compartir|teilen|redes|jp-relatedposts|" +
    "related|relateds?|related-?\\w+|rel|recirc\\w*|recommend\\w*|more|more-?(?:stories|news|from|on)|read-?(?:more|next|also)|readmore|most|most-?\\w+|popular|trending|teasers?|outbrain|taboola|zergnet|inline-rel|suite|lo-mas|crosshead-related|" +
    "newsletter|nl|nl-box|subscribe|subscription|signup|sign-?up|paywall|promo|promo-?\\w+|cta|boletin|lettre|abo|don|donate|mur|regwall|" +
    "cookies?|cookie-?\\w+|consent|gdpr|cmp|banner|bandeau|aviso-cookies|popup|pop-?up|modal|overlay|lightbox|dialog|" +
    "ad|ads|advert|advertisement|advertising|ad-?(?:container|slot|wrapper|unit|box)|anzeige|adsbygoogle|dfp|sponsor(?:ed)?|publicite|publicidad|werbung|" +
    "tags?|tag-?(?:list|links|cloud)|taglist|topics|temas|keywords|categories|cat-?links|post-?tags|entry-?(?:meta|footer|utility)|post-?meta|post-?footer|article-?(?:meta|footer|tags|tools)|meta|" +
    "author-?(?:bio|box|info|card)|about-?(?:the-)?author|bio|biography|vcard|avatar|" +
    "pagination|pager|paging|next-?prev|post-?nav\\w*|page-?nav\\w*|widget|widget-?\\w+|hidden|visually-?hidden|sr-only|screen-?reader\\w*|print-?only|noprint|copyright|rights|disclaimer|legal|lecture|lb-share|lb-tools|player|" +
    "login|log-?in|search|searchform|download-?\\w*|app-?(?:store|promo)|weather|ticker|poll|quiz|timestamp-?bar" +
    ")(?=$|[\\s_-])",
  "i",
);
const bodyCue =
  /(?:^|[\s_-])(?:articlebody|article-?(?:body|content|text)|story-?(?:body|content|text)|entry-?content|post-?(?:content|body|text)|body-?(?:copy|content)|article__(?:body|content|text)|content__article-body|cuerpo|prose|mw-body)(?=$|[\s_-])|(?:^|\s)texte?(?=$|\s)/i;
const captionCue =
  /(?:^|[\s_-])(?:caption|captions|wp-caption-text|figcaption|photo-?cap(?:tion)?|image-?caption|img-?caption|cutline|legende?|bildunterschrift|bildtext|pie-?(?:de-)?foto)(?=$|[\s_-])/i;
const creditCue =
  /(?:^|[\s_-])(?:credits?|photo-?(?:credit|src|source|by)|image-?(?:credit|source)|bildquelle|copyright-?holder|photographer|wp-credit)(?=$|[\s_-])/i;
const standfirstCue =
  /(?:^|[\s_-])(?:standfirst|dek|deck|subhead(?:line)?|sub-?title|chapo|chapeau|entradilla|bajada|intro|vorspann|lead|lede|sommario|summary|sub|article-?(?:summary|intro|lead|dek))(?=$|[\s_-])/i;
const bylineCue =
  /(?:^|[\s_-])(?:byline?s?|byl|by|by-?line|author|authors|author-?name|firma|signature|autor|auteur|writer|lb-by|verfasser)(?=$|[\s_-])/i;
const dateCue =
  /(?:^|[\s_-])(?:date|dates|dateline|datum|fecha|timestamp|stamp|time|pub-?date|publication|published|publish-?date|posted-?on|pub|when|datos|entry-?date|post-?date|article-?date)(?=$|[\s_-])/i;

/** Reads an element's cue. `furniture` is a suspicion that a region of most of the page's text overrules. */
export function readCue(element: PageElement): Cue {
  const { tag, attributes } = element;
  if (skippedTags.has(tag) || (tag.startsWith("amp-") && !ampText.test(tag))) return "skipped";
  if (tag === "body" || tag === "html" || tag === "#root") return "none";
  if (isHidden(attributes)) return "furniture";
  if (tag === "figcaption") return "caption";
  if (tag === "article" || tag === "main") return /articlebody/i.test(attributes.get("itemprop") ?? "") ? "body" : "none";
  if (furnitureTags.has(tag)) return "furniture";
  if (tag === "figure") return "caption";
  const role = attributes.get("role") ?? "";
  if (/^(?:navigation|banner|contentinfo|complementary|search|dialog|menu|menubar|toolbar|alert)$/.test(role)) return "furniture";
  return readNameCue(attributes);
}

function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  if (attributes.has("hidden")) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.get("style") ?? "");
}

function readNameCue(attributes: ReadonlyMap<string, string>): Cue {
  const itemprop = attributes.get("itemprop") ?? "";
  if (/articlebody/i.test(itemprop)) return "body";
  if (/^(?:author|creator)$/i.test(itemprop)) return "byline";
  if (/^(?:datepublished|datemodified)$/i.test(itemprop)) return "date";
  if (/^(?:publisher|logo|url|width|height|keywords|mainentityofpage|articlesection|wordcount|image|interactionstatistic)$/i.test(itemprop))
    return "furniture";
  const names = `${attributes.get("class") ?? ""} ${attributes.get("id") ?? ""}`;
  if (names === " " || names.length > 600) return "none";
  const known = cueOfNames.get(names);
  if (known !== undefined) return known;
  const cue = judgeNames(names);
  if (cueOfNames.size >= maxKnownNames) cueOfNames.clear();
  cueOfNames.set(names, cue);
  return cue;
}

/** A page says the same names hundreds of times, an outlet's pages thousands. */
const cueOfNames = new Map<string, Cue>();
const maxKnownNames = 10_000;

function judgeNames(names: string): Cue {
  const spread = names.replace(/([a-z])([A-Z])/g, "$1-$2");
  if (creditCue.test(spread)) return "credit";
  if (captionCue.test(spread)) return "caption";
  if (bodyCue.test(spread)) return "body";
  if (bylineCue.test(spread) && !/bio|box|(?<!v)card|about/i.test(spread)) return "byline";
  if (standfirstCue.test(spread)) return "standfirst";
  if (dateCue.test(spread)) return "date";
  return furniture.test(spread) && !/embed|tweet/i.test(spread) ? "furniture" : "none";
}
