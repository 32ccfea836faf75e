/** `backup`: a whole copy of an archive in a new file. */
import { answer, type Command, readArguments, WrongUse, withArchive } from "./command.ts";

export const backupCommand: Command = {
  usage: "backup TARGET --archive FILE",
  summary: "Writes a whole copy of the archive to a new file; a file that is there is never written over.",
  run: (args, output) => {
    const given = readArguments(args);
    const [path, ...others] = given.positionals;
    if (path === undefined || others.length > 0) throw new WrongUse("Name the one file to write the copy to.");
    return withArchive(given.archive, {}, output, async (archive) =>
      answer(await archive.ask("store.backup", { path }), output, given.json, ({ bytes }) => `${path}: ${bytes} bytes.`),
    );
  },
};
