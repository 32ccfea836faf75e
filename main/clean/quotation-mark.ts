/**
 * Mends double quotation marks that translation and copying broke: spaces inside them, mixed shapes, a mark that got lost.
 * Conservative: only marks and the spaces beside them change, never a letter, and a paragraph that is in order is left alone.
 */

type Role = "open" | "close";

interface Mark {
  readonly at: number;
  readonly role: Role;
}

/** Straight and curly double marks; guillemets keep the spaces of their language. */
const doubles = /["“”„‟]/g;

/** Mends one paragraph. `language` decides what the pair looks like: „…“ in German, “…” elsewhere. */
export function mendQuotationMarks(text: string, language: string | null): string {
  if (!/["“”„‟]/.test(text)) return text;
  const german = text.includes("„") || (language === "de" && /“[^”]*“/.test(text));
  if (isInOrder(text, language)) return text;
  const marks = pairMarks(text, readMarks(text));
  return rewrite(text, marks, german ? ["„", "“"] : ["“", "”"]);
}

/** Proper pairs without spaces inside them, in the shapes of the language. */
function isInOrder(text: string, language: string | null): boolean {
  const rest = text
    .replace(/„[^\s"“”„][^"“”„]*(?<!\s)[“”]/g, "")
    .replace(/“[^\s"“”„][^"“”„]*(?<!\s)”/g, "")
    .replace(/"[^\s"“”„][^"“”„]*(?<!\s)"/g, (pair) => (language === "en" || language === null ? pair : ""));
  return !/["“”„‟]/.test(rest);
}

/** Reads from its neighbours what each mark does; a mark between two spaces closes what is open, or opens. */
function readMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  let open = false;
  for (const match of text.matchAll(doubles)) {
    const role = roleOf(text, match.index, open);
    if (!role) continue;
    marks.push({ at: match.index, role });
    open = role === "open";
  }
  return marks;
}

function roleOf(text: string, at: number, open: boolean): Role | null {
  const mark = text.charAt(at);
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (mark === '"' && /\d/.test(before) && !open) return null;
  const opens = before === "" || /[\s([{—–/«‘'-]/.test(before);
  const closes = after === "" || /[\s.,;:!?…)\]}—–/»’'-]/.test(after);
  if (opens && !closes) return "open";
  if (closes && !opens) return "close";
  if (mark === "„") return "open";
  if (mark === "”") return "close";
  return open ? "close" : "open";
}

interface Edit {
  readonly at: number;
  /** "insert" puts a closing mark before `at`; the others replace the mark that stands there. */
  readonly kind: Role | "insert" | "keep";
}

function pairMarks(text: string, marks: readonly Mark[]): Edit[] {
  const edits: Edit[] = [];
  marks.forEach((mark, index) => {
    const next = marks[index + 1];
    const previous = marks[index - 1];
    if (mark.role === "close") {
      edits.push({ at: mark.at, kind: previous?.role === "open" ? "close" : "keep" });
      return;
    }
    edits.push({ at: mark.at, kind: "open" });
    if (next?.role !== "close") {
      const lost = findLostClose(text, mark.at, next?.at ?? text.length);
      if (lost !== null) edits.push({ at: lost, kind: "insert" });
    }
  });
  return edits.sort((a, b) => a.at - b.at);
}

/**
 * Machine translation begins what follows a quotation with a capital ("de-escalation Is also"): a capital on a word that
 * English writes small, in the middle of a sentence and near the opening mark, is where the closing mark was.
 */
function findLostClose(text: string, openAt: number, until: number): number | null {
  const stretch = text.slice(openAt + 1, until);
  const found =
    /^\s?(?:[\p{L}\p{N}’'-]+[ ]){1,8}?(?=(?:Is|Are|Was|Were|Has|Have|Had|Will|Would|Of|In|On|At|By|For|From|With|And|Or|But|To|As|That|Which|Who|Between|After|Before|Of|Also)\s\p{Ll})/u.exec(
      stretch,
    );
  if (!found || /[.!?]/.test(found[0])) return null;
  return openAt + 1 + found[0].trimEnd().length;
}

function rewrite(text: string, edits: readonly Edit[], shapes: readonly [open: string, close: string]): string {
  let out = "";
  let from = 0;
  for (const edit of edits) {
    const piece = text.slice(from, edit.at);
    if (edit.kind === "insert") {
      out += `${piece.trimEnd()}${shapes[1]}`;
      from = edit.at;
    } else if (edit.kind === "open") {
      out += piece + shapes[0];
      from = skipSpace(text, edit.at + 1);
    } else if (edit.kind === "close") {
      out += piece.trimEnd() + shapes[1];
      from = edit.at + 1;
    } else {
      out += piece + text.charAt(edit.at);
      from = edit.at + 1;
    }
  }
  return out + text.slice(from);
}

const skipSpace = (text: string, at: number): number => (text.charAt(at) === " " ? at + 1 : at);
