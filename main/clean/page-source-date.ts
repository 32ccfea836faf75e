/** Dates that only a page's source holds: fields in its scripts, attributes, comments. */
import type { DateWitness } from "./date.ts";
import { readDateLine } from "./date-line.ts";
import { readMoment } from "./moment.ts";

const names =
  "(?:(?:article|story|page|content|post|news|item|doc(?:ument)?|original|web)[._-]?)?(?:date_?published|date_?of_?publication|published_?(?:date|at|time|on)?|publish_?(?:date|time|at|ed)|first_?published(?:_?date)?|pub_?date|(?:article_?)?publication_?date|display_?date|post_?date|date_?created|created_?(?:at|date|on)?)";
const quote = `(?:["']|&quot;)`;
const field = new RegExp(`(?:${quote}|[{,\\s])${names}${quote}?\\s?[:=,]\\s?${quote}?([^"'{}<>[\\]&]{8,40})`, "gi");
const attribute =
  /\s(?:[a-z]{2,8}-)?(?:date-?publi(?:sh|shed|cation)|publi(?:sh|shed|cation)-?(?:date|time|at|on)|pub-?date)="([^"<>]{8,40})"/gi;
const comment = /<!--\s{0,9}(?:publi(?:shed|sh|cation)|pub)[\s_-]?(?:date|time|at|on)?\s?[:=]?\s?([^<>]{8,40}?)\s{0,9}-->/gi;
const call = /<script[^>]{0,60}>\s*[\w.]{2,40}\(\s?["']([^"'()]{8,40})["']/gi;

/** A field of publication is believed where all such fields of the page tell one day; then a script that writes a date. */
export function sourceWitnesses(html: string): readonly DateWitness[] {
  return [
    ...agreed(html, field, "field in a script of the page"),
    ...agreed(html, attribute, "attribute in the page"),
    ...agreed(html, comment, "comment in the page's source"),
    ...valuesOf(html, call, 50).flatMap((value) => probable("date that a script writes", readDateLine(value).published)),
  ];
}

const valuesOf = (html: string, pattern: RegExp, most: number): string[] =>
  [...html.matchAll(pattern)].slice(0, most).map((match) => match[1] ?? "");

const probable = (source: string, value: string | null | undefined): DateWitness[] =>
  value ? [{ source, value, certainty: "probable" }] : [];

function agreed(html: string, pattern: RegExp, source: string): DateWitness[] {
  const values = valuesOf(html, pattern, 200);
  const days = new Set(values.flatMap((value) => readMoment(value)?.day ?? []));
  const [first] = values.filter((value) => readMoment(value) !== null);
  return probable(source, days.size === 1 ? first : null);
}
