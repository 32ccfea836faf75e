/** Says in one sentence what a query was understood to ask for. */
import type { Verdict } from "../domain/article.ts";
import type { QueryNode } from "./ast.ts";

/** A run of the sentence; `strong` are the words that the person gave. */
export interface ExplainedPart {
  readonly text: string;
  readonly strong: boolean;
}

const texts = {
  en: {
    articles: "Articles",
    all: "All articles",
    where: " with ",
    or: " or ",
    and: " and ",
    not: " without ",
    starting: "words that start with ",
    phrase: "the words ",
    title: " in the headline",
    outlet: "from ",
    tag: "tagged ",
    lang: "in the language ",
    dossier: "in the dossier ",
    after: "since ",
    before: "before ",
    note: "a note",
    highlight: "a highlight",
    revision: "a revision",
    unread: "unread",
    new: "not looked at yet",
    kept: "kept",
    dropped: "in the bin",
    uncounted: "that do not count",
    verdict: "judged ",
    verdicts: {
      complete: "complete",
      truncated: "cut off",
      paywall: "a paywall's first lines",
      consent: "a consent page",
      "live-blog": "a live blog",
      gallery: "a gallery",
      index: "a list of stories",
      error: "an error page",
      "no-text": "without text",
    },
    end: ".",
  },
  fr: {
    articles: "Articles",
    all: "Tous les articles",
    where: " avec ",
    or: " ou ",
    and: " et ",
    not: " sans ",
    starting: "des mots qui commencent par ",
    phrase: "les mots ",
    title: " dans le titre",
    outlet: "du média ",
    tag: "étiquetés ",
    lang: "dans la langue ",
    dossier: "du dossier ",
    after: "depuis le ",
    before: "avant le ",
    note: "une note",
    highlight: "un passage marqué",
    revision: "une révision",
    unread: "non lus",
    new: "pas encore vus",
    kept: "gardés",
    dropped: "dans la corbeille",
    uncounted: "qui ne comptent pas",
    verdict: "jugés ",
    verdicts: {
      complete: "complets",
      truncated: "tronqués",
      paywall: "limités par un péage",
      consent: "une page de consentement",
      "live-blog": "un direct",
      gallery: "un diaporama",
      index: "une liste d’articles",
      error: "une page d’erreur",
      "no-text": "sans texte",
    },
    end: ".",
  },
} as const;

type English = (typeof texts)["en"];
type Texts = { readonly [K in Exclude<keyof English, "verdicts">]: string } & { readonly verdicts: Readonly<Record<Verdict, string>> };

const plain = (text: string): ExplainedPart => ({ text, strong: false });
const strong = (text: string): ExplainedPart => ({ text, strong: true });

export function explainQuery(node: QueryNode | null, locale: "en" | "fr"): ExplainedPart[] {
  const t = texts[locale];
  if (node === null) return [plain(t.all + t.end)];
  return [plain(t.articles + t.where), ...say(node, t), plain(t.end)];
}

function say(node: QueryNode, t: Texts): ExplainedPart[] {
  switch (node.kind) {
    case "term":
      return [strong(node.text)];
    case "prefix":
      return [plain(t.starting), strong(node.text)];
    case "phrase":
      return [plain(t.phrase), strong(node.text)];
    case "zone":
      return [...say(node.child, t), plain(t.title)];
    case "field":
      return [plain(node.field in t ? String(t[node.field as "outlet"]) : node.field), strong(node.value)];
    case "date":
      return [plain(node.from === null ? t.before : t.after), strong(node.from ?? node.to ?? "")];
    case "has":
    case "is":
      return [strong(node.what in t ? String(t[node.what as "note"]) : node.what)];
    case "verdict":
      return [plain(t.verdict), strong(t.verdicts[node.what])];
    case "not":
      return [plain(t.not.trimStart()), ...group(node.child, t)];
    case "and":
    case "or":
      return node.children.flatMap((child, at) => [...(at === 0 ? [] : [plain(t[node.kind])]), ...group(child, t)]);
    default:
      return [strong("text" in node ? node.text : node.kind)];
  }
}

// Brackets only where the sentence would otherwise be read in two ways.
function group(node: QueryNode, t: Texts): ExplainedPart[] {
  return node.kind === "or" || node.kind === "and" ? [plain("("), ...say(node, t), plain(")")] : say(node, t);
}
