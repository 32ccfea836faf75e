/** `tag`: puts a tag on an article, or takes it off. */
import { tagPath } from "../../shared/domain/tag.ts";
import { answer, type Command, readArguments, readIds, WrongUse, withArchive } from "./command.ts";

export const tagCommand: Command = {
  usage: "tag ID... NAME --archive FILE [--off]",
  summary: "Puts a tag on articles; the tag is made when it is new. --off takes it away.",
  run: (args, output) => {
    const given = readArguments(args, { off: { type: "boolean" } });
    const path = tagPath.safeParse(given.positionals.at(-1) ?? "");
    if (given.positionals.length < 2 || !path.success)
      throw new WrongUse("Give the article's number and a tag of one to six names joined by /.");
    const articleIds = readIds(given.positionals.slice(0, -1));
    return withArchive(given.archive, {}, output, async (archive) => {
      for (const id of articleIds) {
        const known = await archive.ask("article.load", { id, query: "" });
        if (!known.ok) return answer(known, output, given.json, () => "");
      }
      const tagged = await archive.ask("tags.apply", { articleIds, path: path.data, on: !given.flag("off") });
      return answer(tagged, output, given.json, (tag) => `${tag.path}: ${tag.articles} articles.`);
    });
  },
};
