/** `words`: the sets of words that stand for each other in searches that ask for it. */
import { wordSetId } from "../../shared/domain/ids.ts";
import { printWordSet, readWordSet, type WordSet } from "../../shared/domain/word-set.ts";
import { answer, type Command, readArguments, WrongUse, withArchive } from "./command.ts";

export const wordsCommand: Command = {
  usage: 'words ["WORD = WORD..."] --archive FILE [--name] [--remove NUMBER]',
  summary: "Lists the sets of words that stand for each other, adds one (with --name the spellings of one name), or removes one.",
  run: (args, output) => {
    const given = readArguments(args, { name: { type: "boolean" }, remove: { type: "string" } });
    const line = given.positionals.join(" ");
    const words = readWordSet(line);
    if (line !== "" && words.length < 2) throw new WrongUse("Give at least two words with = between them.");
    const remove = wordSetId.safeParse(given.count("remove", 1));
    const isChange = line !== "" || given.text("remove") !== undefined;
    return withArchive(given.archive, { readOnly: !isChange }, output, async (archive) => {
      if (given.text("remove") !== undefined && remove.success)
        return answer(await archive.ask("words.remove", { id: remove.data }), output, given.json, () => "Removed.");
      if (line !== "") {
        const kind = given.flag("name") ? "names" : "synonyms";
        return answer(await archive.ask("words.save", { id: null, kind, words }), output, given.json, inWords);
      }
      return answer(await archive.ask("words.sets", {}), output, given.json, (sets) => sets.map(inWords).join("\n"));
    });
  },
};

const inWords = ({ id, kind, words }: WordSet): string => `${id}\t${kind}\t${printWordSet(words)}`;
