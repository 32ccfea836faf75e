/** A byline as people: names, without places, posts and agencies. */

interface Credited {
  /** The byline without places and posts; as printed where it has none. */
  readonly byline: string;
  readonly people: readonly string[];
  readonly agency: string | null;
}

const and = "and|und|et|y|e|и|та|й|i|oraz|ve|och|og|ja|&|و|with|avec|mit|con";
const separator = new RegExp(`\\s*[,;|•·]\\s*|\\s*/\\s*|\\s[–—-]\\s|\\s(?:${and})\\s`, "iu");
/** "Jo Arnel in Tarnhof": the place goes with its word. */
const inPlace = /\s(?:in|from|at|aus|à|en|dans|da|desde|в|из|у|з|w|v|من|في)\s(?=[\p{Lu}\p{Script=Arabic}]).*$/u;
const knownAgency =
  /^(?:AP|AFP|DPA|dpa|Reuters|EFE|ANSA|TASS|ТАСС|РИА Новости|Интерфакс|Укринформ|Xinhua|新华社|共同|Kyodo|PTI|ANI|UPI|PA|APA|SDA|ATS|Belga|ANP|Lusa|MTI|PAP|ČTK|AAP|Anadolu|epd|KNA|SID|Bloomberg)$/u;
const agencyWord =
  /(?:^|\s)(?:wire|newswire|press|presse|agence|agentur|agencia|agenzia|agência|агентств\p{L}*|news service|news agency|وكالة)(?=$|\s)/iu;
const post =
  /(?:editor|correspondent|reporter|writer|columnist|staff|bureau|chief|redaktion|redakteur|korrespondent|envoy[ée]|journaliste|correspondante?|rédaction|corresponsal|enviad[oa]|redacci[óo]n|redactor|inviat[oa]|corrispondente|корреспондент|обозреватель|редакци|собкор|مراسل|محرر)/iu;

/** Splits a byline that was read ("Jo Arnel and Ida Kern (MW), Tarnhof"). */
export function creditPeople(byline: string): Credited {
  const brackets = [...byline.matchAll(/[([]([^()[\]]{1,60})[)\]]/gu)].map((match) => (match[1] ?? "").trim());
  const bare = byline.replace(/\s*[([][^()[\]]{0,60}[)\]]/gu, "").trim();
  const parts = bare.split(separator).map((part) => part.replace(inPlace, "").trim());
  const isMany = parts.some((part) => part.includes(" "));
  const people: string[] = [];
  const agencies = brackets.filter((name) => knownAgency.test(name) || /^\p{Lu}{2,5}$/u.test(name));
  const names: string[] = [];
  for (const part of parts) {
    const isAgency = knownAgency.test(part) || agencyWord.test(part) || /^\p{Lu}{2,5}$/u.test(part);
    if (isAgency) agencies.push(part);
    else if (isPerson(part, isMany)) people.push(part);
    if (isAgency || people.at(-1) === part) names.push(part);
  }
  const isWhole = brackets.length === 0 && parts.every((part) => names.includes(part) && bare.includes(part)) && !inPlace.test(bare);
  return { byline: isWhole || names.length === 0 ? byline : names.join(", "), people, agency: agencies[0] ?? null };
}

/** One word beside names of several is a place or a paper. */
function isPerson(part: string, isMany: boolean): boolean {
  if (part === "" || /\d|@/.test(part) || post.test(part)) return false;
  if (!/^[\p{Lu}\p{Lo}]/u.test(part) && !/^(?:de|von|van|al|el|d['’])/i.test(part)) return false;
  return part.includes(" ") || !isMany;
}
