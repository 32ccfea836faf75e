/** `show`: articles with all that the archive knows of them. */
import type { ArticleView } from "../../shared/contract/article.ts";
import { type Command, fail, readArguments, readIds, withArchive } from "./command.ts";

export const showCommand: Command = {
  usage: "show ID... --archive FILE",
  summary: "Shows articles: text, date with its evidence, tags, annotations, revisions.",
  run: (args, output) => {
    const given = readArguments(args);
    const ids = readIds(given.positionals);
    return withArchive(given.archive, { readOnly: true }, output, async (archive) => {
      const views: ArticleView[] = [];
      for (const id of ids) {
        const view = await archive.ask("article.load", { id, query: "" });
        if (!view.ok) return fail(view.error, output);
        views.push(view.value);
      }
      const [only] = views;
      if (given.json) output.print(JSON.stringify(views.length === 1 && only !== undefined ? toJson(only) : views.map(toJson)));
      else output.print(views.map(inWords).join("\n\n"));
      return 0;
    });
  },
};

function toJson({ article, outlet, tags, annotations, revisions, removed }: ArticleView): object {
  const { day, instant, certainty, evidence, candidates } = article.published;
  return {
    id: article.id,
    headline: article.headline,
    standfirst: article.standfirst,
    byline: article.byline,
    dateline: article.dateline,
    outlet: outlet?.name ?? null,
    url: article.url,
    language: article.language,
    published: { date: day, instant, certainty, evidence, ...(candidates.length === 0 ? {} : { candidates }) },
    blocks: article.blocks.filter((block) => block.kind !== "caption").map(({ kind, text }) => ({ kind, text })),
    captions: article.blocks.filter((block) => block.kind === "caption").map(({ text, credit }) => ({ text, credit })),
    tags: tags.map((tag) => tag.path),
    annotations: annotations.map(({ id, selector, note, colour, span }) => ({ id, exact: selector.exact, note, colour, span })),
    revisions,
    removed,
  };
}

function inWords({ article, outlet, tags }: ArticleView): string {
  const { day, certainty } = article.published;
  return [
    article.headline,
    [outlet?.name, day === null ? "no date" : `${day} (${certainty})`, article.byline, article.url].filter(Boolean).join(" · "),
    ...(tags.length === 0 ? [] : [tags.map((tag) => tag.path).join(", ")]),
    ...(article.standfirst === null ? [] : [article.standfirst]),
    ...article.blocks.map((block) => block.text),
  ].join("\n");
}
