/**
 * A newsletter is split into its stories where its structure shows them: titles of one kind, each with prose under it, and a link of its own
 * to the whole story; or the same words under each story ("Read more"), with a link of their own. A release with subheadings has no such
 * links and stays whole.
 */
import type { DocumentHints, SourceDocument } from "../../shared/domain/clean-article.ts";
import { type PageBlock, readPageBlocks } from "./newsletter-block.ts";

const fewestStories = 3;
const leastProse = 60;
/** What introduces the stories is a document of its own where it is more than a greeting. */
const leastPreface = 400;

/** @returns the stories, and before them a preface if there is one; null where the mail's page is no newsletter */
export function splitNewsletterPage(html: string, hints: DocumentHints, senderDomain: string): readonly SourceDocument[] | null {
  const blocks = readPageBlocks(html);
  const headings = headingTitles(blocks);
  const ways = headings.length > 0 ? [headings] : [linkTitles(blocks), titlesOverMore(blocks)];
  const stories = ways.map((titles) => storiesUnder(blocks, titles)).find((found) => found !== null);
  if (stories === undefined || stories === null) return null;
  const first = stories[0]?.title;
  const before = blocks.slice(0, first === undefined ? 0 : blocks.indexOf(first));
  const isPreface = before.reduce((sum, block) => sum + (block.link === null ? block.text.length : 0), 0) >= leastPreface;
  return [
    ...(isPreface && first !== undefined ? [{ kind: "page" as const, html: html.slice(0, first.start), hints }] : []),
    ...stories.map(({ title, end, link }): SourceDocument => {
      const url = link !== null && isOfSender(link, senderDomain) ? { url: link } : {};
      const body = `<h1>${escapeText(title.text)}</h1>${html.slice(title.end, end)}`;
      return { kind: "page", html: body, hints: { ...hints, headline: title.text, ...url } };
    }),
  ];
}

interface Story {
  readonly title: PageBlock;
  readonly end: number;
  readonly link: string | null;
}

/** The stories under titles; null where too few have a link of their own. */
function storiesUnder(blocks: readonly PageBlock[], titles: readonly PageBlock[]): readonly Story[] | null {
  const stories = titles.map((title, nth) => storyOf(blocks, title, titles[nth + 1])).filter((story) => story !== null);
  const linked = stories.filter((story) => story.link !== null);
  return new Set(linked.map((story) => story.link)).size < fewestStories || linked.length < stories.length * 0.6 ? null : stories;
}

/** The story under a title: null where there is no prose before the next one, as under the name of a section. */
function storyOf(blocks: readonly PageBlock[], title: PageBlock, next: PageBlock | undefined): Story | null {
  const below = blocks.slice(blocks.indexOf(title) + 1, next === undefined ? undefined : blocks.indexOf(next));
  const prose = below.filter((block) => block.link === null).reduce((sum, block) => sum + block.text.length, 0);
  if (prose < leastProse) return null;
  const more = below.find((block) => block.link !== null && block.text.length < 60);
  return { title, end: next?.start ?? blocks.at(-1)?.end ?? title.end, link: title.link ?? more?.link ?? null };
}

/** Headings of the level that most of them have and those above it; none where they are few. */
function headingTitles(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const levels = [1, 2, 3, 4].map((level) => blocks.filter((block) => block.level === level).length);
  const most = Math.max(...levels);
  const level = levels.indexOf(most) + 1;
  return most >= fewestStories ? blocks.filter((block) => block.level > 0 && block.level <= level) : [];
}

const canBeTitle = ({ text }: PageBlock): boolean => text.length >= 15 && text.length <= 200 && !/^https?:/i.test(text);

/** Lines that are wholly a link. */
const linkTitles = (blocks: readonly PageBlock[]): readonly PageBlock[] =>
  blocks.filter((block) => block.link !== null && canBeTitle(block));

/** The line over the prose that stands over each of the same words with a link. */
function titlesOverMore(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const more = new Map<string, number[]>();
  for (const [at, { text, link }] of blocks.entries())
    if (link !== null && text.length <= 40) more.set(text.toLowerCase(), [...(more.get(text.toLowerCase()) ?? []), at]);
  const [ends = []] = [...more.values()].sort((a, b) => b.length - a.length);
  return ends.flatMap((end, nth) => {
    const story = blocks.slice((ends[nth - 1] ?? -1) + 1, end);
    const title = story.slice(0, story.findLastIndex(isProse)).findLast((block) => !isProse(block));
    return title !== undefined && canBeTitle(title) ? [title] : [];
  });
}

const isProse = ({ text }: PageBlock): boolean => text.length > 200 || (text.length >= 40 && /[.!?…]["”»“’)]*$/.test(text));

/** @returns the stories of a plain text whose parts stand between rules, each with an address of its own; null where it has no such parts */
export function splitNewsletterText(text: string, hints: DocumentHints, senderDomain: string): readonly SourceDocument[] | null {
  const parts = text.split(/^[ \t]*(?:[-=_*~#•·+][ \t]*){5,}$/m).map((part) => part.trim());
  const stories = parts.filter((part) => part.length >= leastProse + 40);
  const addressed = stories.filter((story) => /https?:\/\/\S+/.test(story.split("\n").slice(1).join("\n")));
  if (addressed.length < fewestStories || addressed.length < stories.length * 0.6) return null;
  return stories.map((story) => {
    const [headline = "", ...rest] = story.split("\n");
    const link = /https?:\/\/[^\s<>"]+/.exec(rest.join("\n"))?.[0];
    const url = link !== undefined && isOfSender(link, senderDomain) ? { url: link } : {};
    return { kind: "text", text: rest.join("\n").trim(), hints: { ...hints, headline: headline.trim(), ...url } };
  });
}

/** An address at a mailing service tells nothing of the outlet, and would make one outlet of all who use it. */
function isOfSender(link: string, senderDomain: string): boolean {
  const host = URL.canParse(link) ? new URL(link).hostname : "";
  const [own, sender] = [host, senderDomain].map((domain) => domain.toLowerCase().split(".").slice(-2));
  return own !== undefined && sender !== undefined && own.length === 2 && own.join() === sender.join() && (own[0]?.length ?? 0) > 3;
}

const escapeText = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
