/** A forwarded mail carries the header of the first one in its text; that one tells who wrote and when. */
import type { DocumentHints } from "../../shared/domain/clean-article.ts";

export interface Forwarded {
  readonly text: string;
  readonly hints: Partial<Omit<DocumentHints, "capturedAt">>;
}

type Field = "from" | "date" | "subject" | "to";

const labels: Readonly<Record<Field, string>> = {
  from: "from|de|von|da|от|من|от кого",
  date: "date|sent|envoyé|gesendet|datum|fecha|enviado(?: el)?|data|дата|отправлено|التاريخ|تاريخ",
  subject: "subject|objet|betreff|asunto|oggetto|assunto|тема|الموضوع",
  to: "to|cc|bcc|à|an|para|a|кому|копия|إلى|reply-to",
};

const patterns: Readonly<Record<Field, RegExp>> = {
  from: fieldPattern("from"),
  date: fieldPattern("date"),
  subject: fieldPattern("subject"),
  to: fieldPattern("to"),
};

function fieldPattern(field: Field): RegExp {
  return new RegExp(`^[>*\\s]*(?:${labels[field]})\\s?\\*?\\s?:\\s*\\*?\\s*(.*)$`, "iu");
}

/** An answer speaks for itself, whatever it quotes. */
export const isReply = (subject: string): boolean =>
  /^\s*(?:re|aw|rép|sv|vs|antw|odp|rif|res|отв|رد|答复|回复|回覆)\s*(?:\[\d+\])?\s?[:：]/iu.test(subject);

/** Cuts a text behind the innermost forwarded header; null if there is none, or nothing behind it. */
export function cutForwarded(text: string): Forwarded | null {
  const lines = text.split(/\r?\n/);
  const found = findForwarded(lines);
  const rest = found === null ? "" : unquote(lines.slice(found.end)).join("\n").trim();
  return found === null || rest === "" ? null : { text: rest, hints: found.hints };
}

/** The innermost forwarded header (three or more of its fields on neighbouring lines), and the line behind it; null if there is none. */
export function findForwarded(lines: readonly string[]): { readonly end: number; readonly hints: Forwarded["hints"] } | null {
  let found: { readonly end: number; readonly hints: Forwarded["hints"] } | null = null;
  for (let at = 0; at < lines.length; at++) {
    const block = readBlock(lines, at);
    if (!block) continue;
    found = { end: block.end, hints: toHints(block.fields) };
    at = block.end;
  }
  return found;
}

function readBlock(lines: readonly string[], start: number): { readonly fields: ReadonlyMap<Field, string>; readonly end: number } | null {
  const fields = new Map<Field, string>();
  let at = start;
  for (; at < lines.length && at < start + 10; at++) {
    const field = fieldOf(lines[at] ?? "");
    if (!field) break;
    if (!fields.has(field.name)) fields.set(field.name, field.value);
  }
  return fields.size >= 3 && fields.has("from") && fields.has("subject") ? { fields, end: at } : null;
}

function fieldOf(line: string): { readonly name: Field; readonly value: string } | null {
  for (const name of ["from", "date", "subject", "to"] as const) {
    const value = patterns[name].exec(line)?.[1];
    if (value !== undefined) return { name, value: value.trim() };
  }
  return null;
}

const unquote = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/^(?:>\s?)+/, ""));

function toHints(fields: ReadonlyMap<Field, string>): Forwarded["hints"] {
  const subject = fields.get("subject");
  const date = fields.get("date");
  const sender = fields
    .get("from")
    ?.replace(/[<[(][^>\])]*@[^>\])]*[>\])]/g, "")
    .replace(/["*]/g, "")
    .trim();
  return {
    ...(subject ? { headline: subject } : {}),
    ...(date ? { date } : {}),
    ...(sender ? { outlet: sender } : {}),
  };
}
