/** The sentences of the explanation. `{a}`, `{b}`, `{n}`, `{x}` stand for what the person gave. */
import type { Verdict } from "../domain/article.ts";
import type { CountOperator, HasValue, IsValue, NameField, TextNode, WidenValue, Zone } from "./ast.ts";

export interface ExplainWords {
  readonly articles: string;
  readonly all: string;
  readonly with: string;
  readonly without: string;
  readonly except: string;
  readonly and: string;
  readonly or: string;
  readonly text: Readonly<Record<Exclude<TextNode["kind"], "term" | "near" | "any" | "all" | "zone" | "fuzzy">, string>> & {
    readonly phrasePrefix: string;
    readonly compounds: string;
    readonly more: string;
    readonly fuzzy: Readonly<Record<1 | 2, string>>;
  };
  readonly near: Readonly<
    Record<"any" | "beside" | "ordered" | "adjacent" | "sentence" | "sentenceOrdered" | "paragraph" | "paragraphOrdered", string>
  >;
  readonly zone: Readonly<Record<Zone, string>>;
  readonly field: Readonly<Record<NameField, string>>;
  readonly date: Readonly<Record<"day" | "period" | "from" | "to", string>>;
  readonly count: Readonly<Record<CountOperator, string>>;
  readonly counted: Readonly<Record<"words" | "copies", string>>;
  readonly has: Readonly<Record<HasValue, string>>;
  readonly is: Readonly<Record<IsValue, string>>;
  readonly widen: Readonly<Record<WidenValue, string>>;
  readonly widenNone: Readonly<Record<WidenValue, string>>;
  readonly judged: string;
  readonly verdict: Readonly<Record<Verdict, string>>;
}

const en: ExplainWords = {
  articles: "Articles",
  all: "All articles.",
  with: "with {a}",
  without: "without {a}",
  except: "except those {a}",
  and: " and ",
  or: " or ",
  text: {
    exact: "{x} exactly as typed",
    prefix: "words that start with {x}",
    phrasePrefix: "“{x}…”",
    compounds: "{x} (also in {a})",
    more: " and {n} more",
    pattern: "words like {x}",
    phrase: "“{x}”",
    first: "{a} among the first {n} words",
    atleast: "{a} at least {n} times",
    fuzzy: { 1: "{x} or a word one letter away", 2: "{x} or a word two letters away" },
  },
  near: {
    any: "{a} at most {n} words from {b}",
    beside: "{a} next to {b}",
    ordered: "{a} at most {n} words before {b}",
    adjacent: "{a} directly before {b}",
    sentence: "{a} in one sentence with {b}",
    sentenceOrdered: "{a} before {b} in one sentence",
    paragraph: "{a} in one paragraph with {b}",
    paragraphOrdered: "{a} before {b} in one paragraph",
  },
  zone: { title: "{a} in the headline", lede: "{a} in the lede", caption: "{a} in a caption" },
  field: {
    outlet: "from {x}",
    tag: "tagged {x}",
    lang: "in {x}",
    dossier: "in the dossier {x}",
    country: "from the country {x}",
    kind: "of the kind {x}",
    author: "by {x}",
    actor: "that name {x}",
    says: "that quote {x}",
    about: "with quotes about {x}",
    source: "captured from {x}",
    url: "from the address {x}",
    id: "with the number {x}",
    note: "with {x} in a note",
    quote: "with {x} in a quote",
  },
  date: { day: "of {a}", period: "from {a} to {b}", from: "since {a}", to: "before {b}" },
  count: {
    ">": "with more than {n} {x}",
    "<": "with fewer than {n} {x}",
    ">=": "with at least {n} {x}",
    "<=": "with at most {n} {x}",
    "=": "with exactly {n} {x}",
  },
  counted: { words: "words", copies: "copies" },
  has: { note: "with a note", highlight: "with a highlight", quote: "with a quote", image: "with an image", revision: "with a revision" },
  is: {
    unread: "that are unread",
    new: "that nobody has looked at yet",
    kept: "that were kept",
    dropped: "in the bin",
    uncounted: "that do not count",
    folded: "folded under another copy",
  },
  widen: { synonyms: "counting synonyms", names: "counting other spellings of names" },
  widenNone: {
    synonyms: "counting synonyms, of which none is known for these words",
    names: "counting other spellings of names, of which none is known for these words",
  },
  judged: "judged {x}",
  verdict: {
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
};

const fr: ExplainWords = {
  articles: "Articles",
  all: "Tous les articles.",
  with: "avec {a}",
  without: "sans {a}",
  except: "sauf ceux {a}",
  and: " et ",
  or: " ou ",
  text: {
    exact: "{x} exactement comme saisi",
    prefix: "des mots qui commencent par {x}",
    phrasePrefix: "« {x}… »",
    compounds: "{x} (aussi dans {a})",
    more: " et {n} autres",
    pattern: "des mots comme {x}",
    phrase: "« {x} »",
    first: "{a} parmi les {n} premiers mots",
    atleast: "{a} au moins {n} fois",
    fuzzy: { 1: "{x} ou un mot à une lettre près", 2: "{x} ou un mot à deux lettres près" },
  },
  near: {
    any: "{a} à {n} mots au plus de {b}",
    beside: "{a} à côté de {b}",
    ordered: "{a} suivi à {n} mots au plus de {b}",
    adjacent: "{a} juste avant {b}",
    sentence: "{a} dans la même phrase que {b}",
    sentenceOrdered: "{a} avant {b} dans la même phrase",
    paragraph: "{a} dans le même paragraphe que {b}",
    paragraphOrdered: "{a} avant {b} dans le même paragraphe",
  },
  zone: { title: "{a} dans le titre", lede: "{a} dans le chapô", caption: "{a} dans une légende" },
  field: {
    outlet: "du média {x}",
    tag: "étiquetés {x}",
    lang: "en langue : {x}",
    dossier: "du dossier {x}",
    country: "du pays {x}",
    kind: "du genre {x}",
    author: "de l’auteur {x}",
    actor: "qui nomment {x}",
    says: "qui citent {x}",
    about: "avec des citations sur {x}",
    source: "captés de {x}",
    url: "de l’adresse {x}",
    id: "au numéro {x}",
    note: "avec {x} dans une note",
    quote: "avec {x} dans une citation",
  },
  date: { day: "du {a}", period: "du {a} au {b}", from: "depuis le {a}", to: "d’avant le {b}" },
  count: {
    ">": "de plus de {n} {x}",
    "<": "de moins de {n} {x}",
    ">=": "d’au moins {n} {x}",
    "<=": "d’au plus {n} {x}",
    "=": "d’exactement {n} {x}",
  },
  counted: { words: "mots", copies: "copies" },
  has: {
    note: "avec une note",
    highlight: "avec un passage marqué",
    quote: "avec une citation",
    image: "avec une image",
    revision: "avec une révision",
  },
  is: {
    unread: "non lus",
    new: "que personne n’a encore vus",
    kept: "gardés",
    dropped: "dans la corbeille",
    uncounted: "qui ne comptent pas",
    folded: "repliés sous une autre copie",
  },
  widen: { synonyms: "synonymes compris", names: "autres graphies des noms comprises" },
  widenNone: {
    synonyms: "synonymes compris, mais aucun n’est connu pour ces mots",
    names: "autres graphies des noms comprises, mais aucune n’est connue pour ces mots",
  },
  judged: "jugés {x}",
  verdict: {
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
};

export const explainWords: Readonly<Record<"en" | "fr", ExplainWords>> = { en, fr };
