/** Edits of a digest as pure functions: each gives a new digest and leaves the old one as it was. */
import type { Selector } from "../../shared/domain/annotation.ts";
import type {
  Digest,
  DigestEntry,
  DigestPassage,
  DigestSection,
  IntegrityIssue,
  IntegrityReport,
  Masthead,
} from "../../shared/domain/digest.ts";

const withSections = (digest: Digest, sections: DigestSection[]): Digest => ({ ...digest, sections });

/** The name under which the digest is listed. */
export function setName(digest: Digest, name: string): Digest {
  return { ...digest, name };
}

/** Changes fields of the masthead. */
export function setMasthead(digest: Digest, fields: Partial<Masthead>): Digest {
  return { ...digest, masthead: { ...digest.masthead, ...fields } };
}

function changeSection(digest: Digest, key: string, change: (section: DigestSection) => DigestSection): Digest {
  return withSections(
    digest,
    digest.sections.map((section) => (section.key === key ? change(section) : section)),
  );
}

/** Changes one entry, wherever it stands. */
export function changeEntry(digest: Digest, key: string, change: (entry: DigestEntry) => DigestEntry): Digest {
  return withSections(
    digest,
    digest.sections.map((section) =>
      section.entries.some((entry) => entry.key === key)
        ? { ...section, entries: section.entries.map((entry) => (entry.key === key ? change(entry) : entry)) }
        : section,
    ),
  );
}

/** Sets what is printed for an entry. */
export function setText(digest: Digest, key: string, fields: Partial<Pick<DigestEntry, "headline" | "summary">>): Digest {
  return changeEntry(digest, key, (entry) => ({ ...entry, ...fields }));
}

export function addSection(digest: Digest, title: string, key: string): Digest {
  return withSections(digest, [...digest.sections, { key, title, entries: [] }]);
}

export function renameSection(digest: Digest, key: string, title: string): Digest {
  return changeSection(digest, key, (section) => ({ ...section, title }));
}

/** Removes the section and the entries in it. */
export function removeSection(digest: Digest, key: string): Digest {
  return withSections(
    digest,
    digest.sections.filter((section) => section.key !== key),
  );
}

/** Moves a section one place up or down; at the edge it stays. */
export function moveSection(digest: Digest, key: string, step: -1 | 1): Digest {
  const from = digest.sections.findIndex((section) => section.key === key);
  const section = digest.sections[from];
  const to = from + step;
  if (!section || to < 0 || to >= digest.sections.length) return digest;
  const others = digest.sections.filter((each) => each.key !== key);
  return withSections(digest, [...others.slice(0, to), section, ...others.slice(to)]);
}

export function removeEntry(digest: Digest, key: string): Digest {
  return withSections(
    digest,
    digest.sections.map((section) => ({ ...section, entries: section.entries.filter((entry) => entry.key !== key) })),
  );
}

export function findEntry(digest: Digest, key: string): DigestEntry | undefined {
  return digest.sections.flatMap((section) => section.entries).find((entry) => entry.key === key);
}

/**
 * Puts an entry into a section before another entry.
 * @param beforeKey null: at the section's end; the entry's own key: it stays
 */
export function moveEntry(digest: Digest, key: string, sectionKey: string, beforeKey: string | null): Digest {
  const entry = findEntry(digest, key);
  if (!entry || key === beforeKey || !digest.sections.some((section) => section.key === sectionKey)) return digest;
  return changeSection(removeEntry(digest, key), sectionKey, (section) => {
    const at = beforeKey === null ? -1 : section.entries.findIndex((each) => each.key === beforeKey);
    const index = at < 0 ? section.entries.length : at;
    return { ...section, entries: [...section.entries.slice(0, index), entry, ...section.entries.slice(index)] };
  });
}

/** Moves an entry one place up or down, over the edge of its section into the next one. */
export function stepEntry(digest: Digest, key: string, step: -1 | 1): Digest {
  const at = digest.sections.findIndex((section) => section.entries.some((entry) => entry.key === key));
  const section = digest.sections[at];
  if (!section) return digest;
  const index = section.entries.findIndex((entry) => entry.key === key);
  if (step === -1 && index > 0) return moveEntry(digest, key, section.key, section.entries[index - 1]?.key ?? null);
  if (step === 1 && index < section.entries.length - 1) {
    return moveEntry(digest, key, section.key, section.entries[index + 2]?.key ?? null);
  }
  const next = digest.sections[at + step];
  if (!next) return digest;
  return moveEntry(digest, key, next.key, step === 1 ? (next.entries[0]?.key ?? null) : null);
}

/** Adds the words that a selector describes, as the archive has them. */
export function addPassage(digest: Digest, key: string, selector: Selector): Digest {
  return changeEntry(digest, key, (entry) => ({
    ...entry,
    passages: [...entry.passages, { selector, text: selector.exact, edited: false }],
  }));
}

/** Changes the passage at `index` of an entry. */
export function changePassage(digest: Digest, key: string, index: number, fields: Partial<Pick<DigestPassage, "text" | "edited">>): Digest {
  return changeEntry(digest, key, (entry) => ({
    ...entry,
    passages: entry.passages.map((passage, at) => (at === index ? { ...passage, ...fields } : passage)),
  }));
}

/** Cuts an entry's passages to so many words in all, each to its beginning; a passage stays tied to its place. */
export function shortenPassages(digest: Digest, key: string, most: number): Digest {
  return changeEntry(digest, key, (entry) => {
    let left = most;
    const passages = entry.passages.flatMap((passage): DigestPassage[] => {
      const text = firstWords(passage.text, left);
      if (text === "") return [];
      left -= text.split(/\s+/).length;
      if (text === passage.text || passage.edited) return [{ ...passage, text }];
      const { selector } = passage;
      const exact = firstWords(selector.exact, text.split(/\s+/).length);
      const suffix = (selector.exact + selector.suffix).slice(exact.length, exact.length + 32);
      return [{ ...passage, text, selector: { ...selector, exact, suffix, end: selector.start + exact.length } }];
    });
    return { ...entry, passages };
  });
}

/** The beginning of a text: whole sentences where one ends within so many words, else the words. */
function firstWords(text: string, most: number): string {
  const words = [...text.matchAll(/\S+/g)];
  const last = words[most - 1];
  if (most <= 0 || last === undefined) return most <= 0 ? "" : text;
  if (words.length === most) return text;
  const cut = text.slice(0, last.index + last[0].length);
  return /^.*[.!?…。؟]["”»’)]*(?=\s|$)/su.exec(cut)?.[0] ?? cut;
}

export function removePassage(digest: Digest, key: string, index: number): Digest {
  return changeEntry(digest, key, (entry) => ({ ...entry, passages: entry.passages.filter((_, at) => at !== index) }));
}

/** Characters (code points) that an entry takes on the page: headline, summary and passages. */
export function entryLength(entry: DigestEntry): number {
  return [entry.headline, entry.summary, ...entry.passages.map((passage) => passage.text)].reduce((sum, text) => sum + [...text].length, 0);
}

/** The footnote number of each entry's first passage; passages are numbered through the whole page from 1. */
export function footnoteStarts(digest: Digest): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  let next = 1;
  for (const entry of digest.sections.flatMap((section) => section.entries)) {
    starts.set(entry.key, next);
    next += entry.passages.length;
  }
  return starts;
}

/** Whether an issue keeps the digest from being exported. */
export function blocksExport(issue: IntegrityIssue): boolean {
  return issue.kind === "differs" || issue.kind === "lost" || issue.kind === "quotation-not-found";
}

/** How many issues keep the digest from being exported. */
export function countBlocking(report: IntegrityReport): number {
  return report.issues.filter(blocksExport).length;
}

/** Whether every field that the archive wants filled is; while one is being emptied, the digest is not saved. */
export function isComplete(digest: Digest): boolean {
  return (
    digest.name.trim() !== "" &&
    digest.masthead.title.trim() !== "" &&
    /^\d{4}-\d{2}-\d{2}$/.test(digest.masthead.day) &&
    digest.sections.every(
      (section) =>
        section.title.trim() !== "" &&
        section.entries.every((entry) => entry.headline.trim() !== "" && entry.passages.every((passage) => passage.text !== "")),
    )
  );
}

/** A query that finds the first words of a passage, to open the reader where it stands; empty when it has no words. */
export function phraseQuery(text: string): string {
  const words = text
    .replaceAll('"', " ")
    .split(/\s+/)
    .filter((word) => word !== "")
    .slice(0, 8);
  return words.length > 0 ? `"${words.join(" ")}"` : "";
}

/** The parts of two wordings: the same words at both ends, and what differs between. */
export interface WordingDifference {
  readonly before: string;
  readonly here: string;
  readonly there: string;
  readonly after: string;
}

/** Finds the differing middle of two texts, cut at whole words. */
export function differingWords(here: string, there: string): WordingDifference {
  const a = here.split(/(?<=\s)/);
  const b = there.split(/(?<=\s)/);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return {
    before: a.slice(0, head).join(""),
    here: a.slice(head, a.length - tail).join(""),
    there: b.slice(head, b.length - tail).join(""),
    after: a.slice(a.length - tail).join(""),
  };
}
