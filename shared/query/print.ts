/** Writes a query as a person would type it; reading it again gives the same query. */
import { isBareWord, isTextNode, type QueryNode, type TextNode } from "./ast.ts";
import { readOperator } from "./operators.ts";

type Near = Extract<TextNode, { kind: "near" }>;

export function printQuery(node: QueryNode): string {
  if (isTextNode(node)) return printText(node);
  switch (node.kind) {
    case "field":
      return `${node.field}:${printValue(node.value)}`;
    case "date":
      return `${node.field}:${printValue(node.text)}`;
    case "count":
      return `${node.what}:${node.op}${node.value}`;
    case "has":
    case "is":
      return `${node.kind}:${node.what}`;
    case "verdict":
      return `verdict:${node.what}`;
    case "widen":
      return `widen:${node.what}`;
    case "not":
      return `NOT ${isJoined(node.child) || node.child.kind === "not" ? `(${printQuery(node.child)})` : printQuery(node.child)}`;
    case "and":
      return sideBySide(node.children, node.stated);
    case "or":
      return node.children
        .map((child) => (child.kind === "or" || child.kind === "any" ? `(${printQuery(child)})` : printQuery(child)))
        .join(" OR ");
  }
}

/** @param stated  whether AND goes between words */
function sideBySide(nodes: readonly QueryNode[], stated = false): string {
  const printed = nodes.map((node) => (isJoined(node) ? `(${printQuery(node)})` : printQuery(node)));
  const apart = printed.map((each, at) => (endsBare(nodes[at]) && growsTogether(each, printed[at + 1] ?? "") ? `${each}.` : each));
  const first = nodes.findIndex(isBareWord);
  return nodes.map((node, at) => `${stated && at > first && isBareWord(node) ? "AND " : ""}${apart[at]}`).join(" ");
}

/** "20" and "000" would be one figure, and "date from 20260101 to 20260201" a period; a point parts them. */
function growsTogether(left: string, right: string): boolean {
  return (
    (/(?:^|\D)\d{1,3}$/.test(left) && /^\d{3}(?!\d)/.test(right)) ||
    (/(?:^|\s)(?:date|pd)$/i.test(left) && /^(?:from|aft|bef|since)/i.test(right))
  );
}

/** Whether it ends with a word that may take a point. */
function endsBare(node: QueryNode | undefined): boolean {
  if (node?.kind === "near") return endsBare(node.right);
  if (node?.kind === "not" || node?.kind === "first" || node?.kind === "atleast") return endsBare(node.child);
  return node?.kind === "term";
}

const isJoined = ({ kind }: QueryNode): boolean => kind === "and" || kind === "or" || kind === "any" || kind === "all";

function printText(node: TextNode): string {
  switch (node.kind) {
    case "term":
      return asWord(node.text);
    case "exact":
      return `=${plainWord.test(node.text) ? node.text : quote(node.text)}`;
    case "prefix":
      return node.terms.length === 1 && plainWord.test(node.text) ? `${node.text}*` : quote(`${node.text}*`);
    case "pattern":
      // A mark of byte order within it would part it.
      return /\s/u.test(node.text) ? node.pattern : node.text;
    case "fuzzy":
      return `${node.text}~${node.distance === 2 ? "2" : ""}`;
    case "phrase":
      return quote(node.text);
    case "near":
      return `${node.left.kind === "near" ? printText(node.left) : tight(node.left)} ${nearName(node)} ${tight(node.right)}`;
    case "any":
      return node.children.map((child) => (isJoined(child) ? `(${printText(child)})` : printText(child))).join(" OR ");
    case "all":
      return sideBySide(node.children);
    case "zone":
      return `${node.zone}:${tight(node.child)}`;
    case "first":
      return `/f${node.words}/ ${tight(node.child)}`;
    case "atleast":
      return `atleast${node.count} ${tight(node.child)}`;
  }
}

/** In brackets where the operator before or after would bind only a part of it. */
const tight = (node: TextNode): string => (node.kind === "near" || isJoined(node) ? `(${printText(node)})` : printText(node));

function nearName({ unit, ordered, distance }: Near): string {
  const lead = ordered ? "pre" : "";
  if (unit === "sentence") return `${lead}/s`;
  if (unit === "paragraph") return `${lead}/p`;
  return ordered && distance === 1 ? "ADJ" : `${ordered ? "pre" : "near"}/${distance}`;
}

const plainWord = /^[\p{L}\p{N}\p{M}]+$/u;
const plainValue = /^[\p{L}\p{N}_/.-]+$/u;

/** A word that could be read as an operator is set in small letters, or else ends with a point, which is no part of it. */
function asWord(text: string): string {
  if (!isOperatorLike(text)) return text;
  const small = text.toLowerCase();
  return isOperatorLike(small) ? `${small}.` : small;
}

/** Nothing printed is foreign, so that "and" stays a word. */
const isOperatorLike = (text: string): boolean => text === "AROUND" || (readOperator(text)?.certainty ?? "foreign") !== "foreign";

/** Pairs of marks, each with what would end its phrase early. */
const pairs = [
  ['"', '"', /["“”]/],
  ["«", "»", /»/],
  ["»", "«", /«/],
  ["‹", "›", /›/],
] as const;

/** Between marks that the text does not hold itself. */
function quote(text: string): string {
  const pair = pairs.find(([, , ends]) => !ends.test(text));
  return pair ? `${pair[0]}${text}${pair[1]}` : `"${text.replace(/["“”]/g, " ")}"`;
}

const printValue = (value: string): string => (plainValue.test(value) && !isOperatorLike(value) ? value : quote(value));
