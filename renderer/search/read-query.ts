/** What reading a query gives: its meaning, or where and why it cannot be read. */
import type { parseQuery } from "../../shared/query/parse.ts";

export type Read = ReturnType<typeof parseQuery>;
