/** What the value of a field asks for. */
import { verdict } from "../domain/article.ts";
import { ok } from "../domain/result.ts";
import {
  type CountOperator,
  type CountWhat,
  type DateField,
  hasValues,
  isValues,
  type QueryNode,
  type WidenValue,
  widenValues,
} from "./ast.ts";
import { type FieldName, isCountField, isDateField, isNameField } from "./fields.ts";
import { languageCode } from "./language-name.ts";
import { type Edit, nearestWord, type Stretch } from "./mend.ts";
import { bothReadings, readPeriod } from "./period.ts";
import { fail, type Read } from "./reading.ts";
import { dateWords } from "./spoken-date.ts";

export interface FieldValue {
  readonly field: FieldName;
  /** The field as it was typed, for sentences. */
  readonly name: string;
  readonly value: string;
  /** Where the value stands, with its marks. */
  readonly place: Stretch;
  readonly ways: Ways;
}

/** How a value that cannot be read could be put right. */
export interface Ways {
  /** Another value in its stead. */
  readonly instead: (value: string) => Edit;
  /** Neither field nor value. */
  readonly without: Edit;
  /** The value as a word of the text. */
  readonly bare: Edit;
  /** The value in another field. */
  readonly other: (field: FieldName) => Edit;
}

/** A value of any field but those of words. */
export function readFieldValue(given: FieldValue, today: Date): Read {
  const { field, name, value, place } = given;
  if (isNameField(field)) return ok({ kind: "field", field, value: field === "lang" ? languageCode(value) : value });
  if (isDateField(field)) return readDate(field, given, today);
  if (isCountField(field)) return readCount(field, given);
  const known = value.toLowerCase();
  switch (field) {
    case "from":
      return ok({ kind: "or", children: [named("outlet", value), named("author", value)] });
    case "is":
      return readIs(given, known);
    case "has":
      return readHas(given, known);
    case "verdict": {
      const what = verdict.options.find((each) => each === known);
      return what ? ok({ kind: "verdict", what }) : unknown(given, verdict.options);
    }
    case "widen": {
      const what = widenValues.find((each) => each === known) ?? otherWiden[known];
      return what ? ok({ kind: "widen", what }) : unknown(given, widenValues);
    }
    default:
      return fail(place, "field-foreign", { word: name, edits: [given.ways.bare] });
  }
}

const named = (field: "outlet" | "author", value: string): QueryNode => ({ kind: "field", field, value });

/** The one value that is meant; else the query without it, or with it as a word. */
const meant = ({ value, ways }: FieldValue, known: readonly string[]): readonly Edit[] => {
  const near = nearestWord(value.toLowerCase(), known);
  return near === null ? [ways.without, ways.bare] : [ways.instead(near)];
};

function unknown(given: FieldValue, known: readonly string[]): ReturnType<typeof fail> {
  return fail(given.place, "value-unknown", { word: given.name, known, edits: meant(given, known) });
}

function readIs(given: FieldValue, known: string): Read {
  if (known === "read") return ok({ kind: "not", child: { kind: "is", what: "unread" } });
  if (/^(?:starred|important|flagged|favou?rite)$/.test(known))
    return fail(given.place, "nothing-starred", { edits: [given.ways.other("tag")] });
  const what = isValues.find((each) => each === known);
  return what ? ok({ kind: "is", what }) : unknown(given, isValues);
}

const otherHas: Readonly<Record<string, string>> = {
  picture: "image",
  photo: "image",
  annotation: "highlight",
  comment: "note",
  version: "revision",
};

function readHas(given: FieldValue, known: string): Read {
  const what = hasValues.find((each) => each === known || `${each}s` === known);
  if (what) return ok({ kind: "has", what });
  const other = otherHas[known.replace(/s$/, "")];
  return other === undefined
    ? unknown(given, hasValues)
    : fail(given.place, "value-unknown", { word: given.name, known: hasValues, edits: [given.ways.instead(other)] });
}

const otherWiden: Readonly<Partial<Record<string, WidenValue>>> = {
  synonym: "synonyms",
  synonymes: "synonyms",
  synonyme: "synonyms",
  name: "names",
  noms: "names",
  namen: "names",
};

function readDate(field: DateField, given: FieldValue, today: Date): Read {
  const { value, place, ways } = given;
  const period = readPeriod(field, value, today);
  if (typeof period === "object") return ok({ kind: "date", ...period, text: value, field });
  if (period === "ambiguous") return fail(place, "date-ambiguous", { edits: bothReadings(value).map(ways.instead) });
  if (period === "backwards") {
    const [first = "", last = ""] = value.split(/\.\.+/);
    const turned = `${last.trim()}..${first.trim()}`;
    return fail(place, "period-backwards", { edits: [ways.instead(turned)] });
  }
  return fail(place, "date-unknown", { edits: meant(given, dateWords) });
}

const operators: Readonly<Record<string, CountOperator>> = {
  ">": ">",
  "<": "<",
  ">=": ">=",
  "<=": "<=",
  "=": "=",
  "": "=",
  "≥": ">=",
  "≤": "<=",
};

function readCount(what: CountWhat, { value, name, place, ways }: FieldValue): Read {
  const count = (op: CountOperator, digits: string | undefined): QueryNode => ({ kind: "count", what, op, value: Number(digits) });
  const range = /^(\d{1,9})\.\.+(\d{1,9})$/.exec(value);
  if (range) return ok({ kind: "and", children: [count(">=", range[1]), count("<=", range[2])] });
  const [, sign = "", digits] = /^(>=|<=|>|<|≥|≤|=)?\s*(\d{1,9})$/.exec(value) ?? [];
  const op = operators[sign];
  return digits === undefined || op === undefined
    ? fail(place, "count-unknown", { word: name, edits: [ways.without, ways.bare] })
    : ok(count(op, digits));
}
