/** ninjs 1.0 to 3.0 (IPTC, News in JSON): one item, a list of them, or items with others inside. */
import { z } from "zod";
import type { DocumentHints, SourceDocument } from "../../../shared/domain/clean-article.ts";
import { err, ok, type Result } from "../../../shared/domain/result.ts";
import type { Refusal } from "../format.ts";
import { parseJson } from "../json.ts";
import { plainMarkup } from "../markup.ts";
import { type PressRecord, recordHints } from "../press/press-record.ts";

const text = z.string().nullish().catch(null);
/** From 2.0 on, a field in several forms: each with its role and media type. */
const forms = z
  .array(z.object({ role: text, contenttype: text, contentType: text, value: text }))
  .nullish()
  .catch(null);
const named = z
  .array(z.object({ name: text }).loose())
  .nullish()
  .catch(null);

const item = z
  .object({
    uri: text,
    type: text,
    versioncreated: text,
    versionCreated: text,
    firstcreated: text,
    firstCreated: text,
    contentcreated: text,
    contentCreated: text,
    language: text,
    by: text,
    byline: text,
    headline: text,
    headlines: forms,
    title: text,
    slugline: text,
    bodies: forms,
    descriptions: forms,
    body_text: text,
    body_xhtml: text,
    body_html: text,
    body_html5: text,
    description_text: text,
    description_xhtml: text,
    located: text,
    copyrightholder: text,
    copyrightHolder: text,
    copyrightnotice: text,
    copyrightNotice: text,
    usageterms: text,
    usageTerms: text,
    infosource: named,
    infosources: named,
    infoSources: named,
    bylines: z
      .array(z.object({ byline: text, value: text }))
      .nullish()
      .catch(null),
    associations: z.unknown().optional(),
  })
  .loose();

type Item = z.infer<typeof item>;
type Forms = z.infer<typeof forms>;

/** The fields that only a news item has; `uri` alone is in many a JSON file. */
const telling =
  /"(?:versioncreated|versionCreated|pubstatus|pubStatus|body_(?:text|xhtml|html5?)|bodies|firstcreated|contentcreated|representationtype)"\s*:/;

/** Whether a text is JSON with the fields of ninjs. */
export const isNinjs = (text: string): boolean =>
  /^\s*[{[]/.test(text) && /"uri"\s*:/.test(text) && telling.test(text) && itemsOf(parseJson(text)).length > 0;

/** Every item as a document; one without a text (a picture, a sound) as its headline and description. Never throws. */
export function readNinjs(text: string, hints: DocumentHints): Result<readonly SourceDocument[], Refusal> {
  const items = itemsOf(parseJson(text));
  return items.length > 0 ? ok(items.map((each) => itemDocument(each, hints))) : err({ kind: "ninjs-empty" });
}

function itemsOf(value: unknown): Item[] {
  const list = Array.isArray(value) ? value : wrapped(value);
  return list.flatMap((each) => {
    const read = item.safeParse(each);
    return read.success && read.data.uri != null ? withinPackage(read.data) : [];
  });
}

/** A package without a text of its own stands for the texts in it. */
function withinPackage(each: Item): Item[] {
  if (bodyOf(each) !== null) return [each];
  const parts: unknown[] = typeof each.associations === "object" && each.associations !== null ? Object.values(each.associations) : [];
  const texts = parts.flatMap((part): Item[] => {
    const read = item.safeParse(part);
    return read.success && read.data.uri != null && bodyOf(read.data) !== null ? [read.data] : [];
  });
  return texts.length > 0 ? texts : [each];
}

const markedBodyOf = (each: Item): string | null =>
  each.body_html5 || each.body_html || each.body_xhtml || formOf(each.bodies, "html") || null;
const plainBodyOf = (each: Item): string | null => each.body_text || formOf(each.bodies, "plain") || null;
const bodyOf = (each: Item): string | null => markedBodyOf(each) ?? plainBodyOf(each);

/** Agencies wrap their items in a list of their own (`items`, `newsItems`). */
function wrapped(value: unknown): readonly unknown[] {
  const list = z.union([z.object({ uri: z.string() }).transform(() => null), z.record(z.string(), z.unknown())]).safeParse(value);
  if (!list.success) return [];
  return list.data === null ? [value] : Object.values(list.data).flatMap((each) => (Array.isArray(each) ? each : []));
}

function itemDocument(each: Item, hints: DocumentHints): SourceDocument {
  const all: DocumentHints = { ...hints, ...recordHints(fieldsOf(each)) };
  const html = markedBodyOf(each);
  if (html !== null) return { kind: "page", html: asPage(html), hints: all };
  return { kind: "text", text: plainBodyOf(each) ?? descriptionOf(each) ?? "", hints: all };
}

function fieldsOf(each: Item): Omit<PressRecord, "body"> {
  const agencies = [...(each.infosource ?? []), ...(each.infosources ?? []), ...(each.infoSources ?? [])].flatMap(({ name }) => name ?? []);
  const uri = each.uri ?? "";
  return {
    headline: headlineOf(each),
    byline: each.by ?? each.byline ?? (each.bylines ?? []).flatMap((one) => one.byline ?? one.value ?? []).join(", "),
    date:
      each.firstcreated ??
      each.firstCreated ??
      each.contentcreated ??
      each.contentCreated ??
      each.versioncreated ??
      each.versionCreated ??
      undefined,
    outlet: agencies[0] ?? each.copyrightholder ?? each.copyrightHolder ?? undefined,
    language: each.language ?? undefined,
    url: /^https?:\/\//i.test(uri) ? uri : undefined,
    rights: each.copyrightnotice || each.copyrightNotice || each.usageterms || each.usageTerms || undefined,
  };
}

function headlineOf(each: Item): string | undefined {
  const main = each.headlines?.find(({ role }) => role === "main") ?? each.headlines?.[0];
  const headline = each.headline ?? main?.value ?? each.title ?? each.slugline;
  return headline == null ? undefined : plainMarkup(headline);
}

function descriptionOf(each: Item): string | null {
  const marked = each.description_xhtml ?? formOf(each.descriptions, "html");
  const own = each.description_text ?? formOf(each.descriptions, "plain") ?? marked ?? extended(each);
  return own == null ? null : plainMarkup(own);
}

/** ninjs 1.x lets an agency add forms of its own: `description_caption_xhtml`. */
function extended(each: Item): string | null {
  const found = Object.entries(each).find(([name, value]) => name.startsWith("description_") && typeof value === "string");
  return typeof found?.[1] === "string" ? found[1] : null;
}

function formOf(list: Forms, kind: "html" | "plain"): string | null {
  const typeOf = (form: NonNullable<Forms>[number]): string => form.contenttype ?? form.contentType ?? form.role ?? "text/plain";
  return list?.find((form) => /html/i.test(typeOf(form)) === (kind === "html") && form.value)?.value ?? null;
}

/** A body may be a page of its own, or the inside of one. */
const asPage = (html: string): string => (/<(?:html|body|article)[\s>]/i.test(html) ? html : `<body><article>${html}</article></body>`);
