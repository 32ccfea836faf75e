/** Office documents that hold no running text: tables, slides and books, which are archives as Word's are. */
import { err } from "../../../shared/domain/result.ts";
import type { BinaryFormat } from "../format.ts";
import { holdsEntry } from "./office-zip.ts";

export const otherOffice: BinaryFormat = {
  is: (bytes) => holdsEntry(bytes, "[Content_Types].xml") || holdsEntry(bytes, "mimetype"),
  read: async () => err({ kind: "office-other" }),
};
