/** `stats`: what an archive holds, and how large it is. */
import { answer, type Command, readArguments, withArchive } from "./command.ts";

export const statsCommand: Command = {
  usage: "stats --archive FILE",
  summary: "Counts what the archive holds; sizes are in bytes.",
  run: (args, output) => {
    const given = readArguments(args);
    return withArchive(given.archive, { readOnly: true }, output, async (archive) =>
      answer(await archive.ask("store.stats", {}), output, given.json, (stats) =>
        Object.entries(stats)
          .map(([name, value]) => `${name}: ${typeof value === "number" ? value : JSON.stringify(value)}`)
          .join("\n"),
      ),
    );
  },
};
