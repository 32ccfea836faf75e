/** A text that is read with another character set than the one that its bytes speak for. */
import iconv from "iconv-lite";
import { decodeText } from "./decode.ts";
import { isHttpAnswer } from "./web/http-message.ts";

/** An answer of a server holds its page behind headers, which have a set of their own. */
export const isRereadable = (bytes: Uint8Array): boolean => !isHttpAnswer(bytes);

/**
 * The bytes as they would be had their text been written in UTF-8, where they are to be read with another set than `decodeText` chooses: every
 * reader then reads it so, whatever the file says of itself.
 *
 * @param charset  the set that the file was read with the last time, or that a person chose; null leaves the bytes as they are
 */
export function rereadAs(bytes: Uint8Array, charset: string | null): Uint8Array {
  if (charset === null || !isRereadable(bytes) || !iconv.encodingExists(charset) || decodeText(bytes).charset === charset) return bytes;
  return iconv.encode(iconv.decode(bytes, charset), "utf-8", { addBOM: true });
}
