/** Office documents that hold no running text: tables, slides and books, which are archives as Word's are. */
import { err } from "../../../shared/domain/result.ts";
import type { BinaryFormat } from "../format.ts";
import { holdsEntry } from "./office-zip.ts";

export const otherOffice: BinaryFormat = {
  is: async (head, _name, source) =>
    (await holdsEntry(head, source, "[Content_Types].xml")) || (await holdsEntry(head, source, "mimetype")),
  read: async () => err({ kind: "office-other" }),
};
