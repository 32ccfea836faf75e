/** The lines of a page as its tags break them, for readers that look for fields in it; cleaning reads the page itself. */

const named: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  nbsp: " ",
  quot: '"',
  eacute: "é",
  egrave: "è",
  agrave: "à",
  copy: "©",
};

/** Plain text with a line end after each line break, row, heading and part, and a blank line after each paragraph. */
export function toLines(html: string): string {
  return withoutScripts(html)
    .replace(/\s+/g, " ")
    .replace(/<\/p>/gi, "\n\n")
    .replace(/<br\s*\/?>|<\/(?:div|tr|h\d|table|li)>/gi, "\n")
    .replace(/<\/td>/gi, " ")
    .replace(/<[^<>]*>/g, "")
    .replace(/&(?:#(\d{1,6})|([a-z]{2,8}));/gi, (whole, code: string | undefined, name: string | undefined) =>
      code === undefined ? (named[name?.toLowerCase() ?? ""] ?? whole) : String.fromCodePoint(Number(code)),
    )
    .split("\n")
    .map((line) => line.trim())
    .join("\n");
}

/** Cut part by part, so that a page of openings without ends costs no more than its length. */
function withoutScripts(html: string): string {
  const [first = "", ...parts] = html.split(/<(?:script|style|head)\b/i);
  return first + parts.map((part) => part.replace(/^[\s\S]*?<\/(?:script|style|head)>/i, "")).join("");
}
