/** `similar`: the articles that repeat one, tell of the same or are like it. */
import { deskHandlers } from "../desk/desk.ts";
import { answer, type Command, readArguments, readIds, WrongUse, withArchive } from "./command.ts";

export const similarCommand: Command = {
  usage: "similar ID --archive FILE",
  summary:
    "Lists the copies of an article, its outlet's other versions of it, its probable translations, and what tells of the same or is like it.",
  run: (args, output) => {
    const given = readArguments(args);
    const [id, ...more] = readIds(given.positionals);
    if (id === undefined || more.length > 0) throw new WrongUse("Give one article's number.");
    return withArchive(given.archive, { readOnly: true }, output, async (archive) =>
      answer(await deskHandlers(archive)["search.similar"]({ id }), output, given.json, (found) =>
        found.length === 0
          ? "Nothing in the archive is like it."
          : found
              .map(({ id: other, relation, score, shared }) =>
                [other, relation, `${Math.round(100 * score)} %`, shared.join(", ")].join("  ").trimEnd(),
              )
              .join("\n"),
      ),
    );
  },
};
