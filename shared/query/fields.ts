/** The names of fields: the language's own, and what databases, mail programs and other languages call them. */
import { type CountWhat, countWhats, type DateField, dateFields, type NameField, nameFields, type Zone, zones } from "./ast.ts";

/**
 * `headlede`: headline or lede; `text`: anywhere; `from`: the outlet or the author; `foreign`: a field of another database that an archive
 * does not keep.
 */
export type FieldName =
  | Zone
  | NameField
  | DateField
  | CountWhat
  | "has"
  | "is"
  | "verdict"
  | "widen"
  | "headlede"
  | "text"
  | "from"
  | "foreign";

/** The fields that a person is offered. */
export const ownFields = [
  ...zones,
  ...nameFields,
  ...dateFields,
  ...countWhats,
  "has",
  "is",
  "verdict",
  "widen",
] as const satisfies readonly FieldName[];

/** Fields whose value is words of the text. */
export type WordField = Zone | "headlede" | "text";
const wordFields: readonly string[] = [...zones, "headlede", "text"] satisfies readonly WordField[];
export const isWordField = (field: FieldName): field is WordField => wordFields.includes(field);

export const isNameField = (field: FieldName): field is NameField => (nameFields as readonly string[]).includes(field);
export const isDateField = (field: FieldName): field is DateField => (dateFields as readonly string[]).includes(field);
export const isCountField = (field: FieldName): field is CountWhat => (countWhats as readonly string[]).includes(field);

type Table = readonly (readonly [FieldName, string])[];

const pairs = (table: Table): ReadonlyMap<string, FieldName> =>
  new Map(table.flatMap(([field, names]) => names.split(" ").map((name) => [name, field] as const)));

const own = pairs(ownFields.map((name) => [name, name]));

// Before a colon that its value follows at once: other languages, Gmail and search engines.
const aliases = pairs([
  ["title", "titre titel titulo título titolo headline subject intitle allintitle hd"],
  ["lede", "lead chapo chapô standfirst vorspann entradilla"],
  ["caption", "légende legende"],
  ["outlet", "média media journal medium medio publication paper feed"],
  ["tag", "étiquette etiquette label schlagwort etiqueta"],
  ["lang", "language langue sprache idioma lingua"],
  ["country", "pays land país pais paese"],
  ["author", "auteur autor autore byline by"],
  ["actor", "acteur akteur person personne"],
  ["says", "dit sagt dice said"],
  ["about", "über"],
  ["dossier", "list folder"],
  ["source", "filename"],
  ["url", "site inurl domain"],
  ["quote", "citation zitat cita"],
  ["date", "datum fecha data pubdate"],
  ["after", "après apres nach después despues newer pubfrom"],
  ["before", "avant vor antes older older_than pubto"],
  ["since", "depuis seit desde newer_than"],
  ["words", "mots wörter palabras wordcount wc"],
  ["copies", "copias kopien"],
  ["is", "est"],
  ["widen", "élargir elargir erweitern ampliar"],
  ["from", "from"],
]);

// Before `=`: Factiva's codes in small letters, Europresse's in capitals.
const codes = pairs([
  ["title", "hd hl ti TIT_HEAD"],
  ["headlede", "hlp"],
  ["lede", "lp LEAD"],
  ["caption", "art"],
  ["text", "td tx TEXT"],
  ["author", "by au AUT_BY"],
  ["outlet", "sn PUB_NAME"],
  ["lang", "la"],
  ["country", "re"],
  ["date", "pd"],
  ["words", "wc"],
  ["id", "an"],
  ["foreign", "co fds ns in rst sc ct cr se clm pub ric"],
]);

// Before a bracket that opens at once: Nexis.
const segments = pairs([
  ["title", "headline title"],
  ["headlede", "hlead"],
  ["lede", "lead"],
  ["caption", "caption graphic"],
  ["text", "body text"],
  ["author", "byline author"],
  ["outlet", "publication source"],
  ["lang", "language"],
  ["country", "country geographic"],
  ["words", "length"],
  ["foreign", "company ticker industry subject section allcaps caps nocaps plural singular"],
]);

// Before `<` or `>`.
const compared = pairs([
  ["words", "words wc length"],
  ["copies", "copies"],
  ["date", "date pd"],
]);

/**
 * @param name     as typed
 * @param mark     what follows it: a colon, `=`, an opening bracket, or `<`, `>` and their kin
 * @param isTight  whether a value follows the mark at once; only the language's own names count without
 * @returns null when it is no field's name, and so a word
 */
export function readFieldName(name: string, mark: string, isTight: boolean): FieldName | null {
  const lower = name.toLowerCase();
  if (mark === ":") return own.get(lower) ?? (isTight ? (aliases.get(lower) ?? null) : null);
  if (!isTight) return null;
  if (mark === "=") return codes.get(name) ?? codes.get(lower) ?? own.get(lower) ?? null;
  return (mark === "(" ? segments : compared).get(lower) ?? null;
}
