/** `check`: is the archive sound, and can every article be found? */
import { answer, type Command, readArguments, withArchive } from "./command.ts";

export const checkCommand: Command = {
  usage: "check --archive FILE",
  summary: "Checks the file's structure, its keys, and that the index holds every article.",
  run: (args, output) => {
    const given = readArguments(args);
    return withArchive(given.archive, { readOnly: true }, output, async (archive) => {
      const report = await archive.ask("store.check", {});
      const code = answer(report, output, given.json, ({ problems, articles, captures }) =>
        problems.length === 0 ? `Sound: ${articles} articles out of ${captures} captures, all searchable.` : problems.join("\n"),
      );
      return report.ok && report.value.problems.length > 0 ? 1 : code;
    });
  },
};
