/** The reader process: a read-only connection of its own, so that a search stays fast during an import. */
import { mainPort } from "./parent-port.ts";
import { readingHalf } from "./serve-half.ts";

readingHalf()(mainPort());
