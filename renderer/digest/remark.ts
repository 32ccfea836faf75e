/** Words between quotation marks that are not the article's own say so: "[our translation]". */
import type { Digest } from "../../shared/domain/digest.ts";
import { changeEntry } from "./state.ts";

const closing = /^\s*["'”“»«›’‘」』]/u;

/** Puts the remark in brackets after a quotation of the entry's summary or headline; where the words are not found nothing changes. */
export function remarkQuotation(digest: Digest, key: string, quoted: string, remark: string): Digest {
  const marked = (text: string): string => {
    for (let at = text.indexOf(quoted); at >= 0; at = text.indexOf(quoted, at + 1)) {
      const words = at + quoted.length;
      const end = words + (closing.exec(text.slice(words))?.[0].length ?? 0);
      if (!/^\s*\[/.test(text.slice(end))) return `${text.slice(0, end)} [${remark}]${text.slice(end)}`;
    }
    return text;
  };
  return changeEntry(digest, key, (entry) =>
    entry.summary.includes(quoted) ? { ...entry, summary: marked(entry.summary) } : { ...entry, headline: marked(entry.headline) },
  );
}
