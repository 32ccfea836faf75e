/**
 * What the letters of a name may sound like. Consonants are in capitals, those that spellings and scripts confuse in one class: B P F (f, v) T
 * D G K H (h, kh) J (dj, zh) S (s, z, sh, ch, ts) L M N R. Vowels are small: a e i o u. A "." is a sound that is often not written.
 */

const latin = `a-a b-B d-D e-e f-F g-G h-H i-i k-K l-L m-M n-N o-o p-P r-R s-S t-T u-u v-F z-S y-i ə-e
  c-K q-K,G x-KS w-F,u j-J,i,H tsch-S dsch-J sch-S tch-S ch-S,H,K sh-S cz-S sz-S ts-S tz-S zh-J,S dj-J dzh-J dz-S ph-F kh-H,K gh-G th-T dh-D ck-K
  qu-K ce-Se ci-Si cy-Si ge-Ge,Je gi-Gi,Ji gue-Ge gui-Gi`;
const cyrillic = `а-a б-B в-F г-G,H д-D е-e є-ie ж-J,S з-S и-i і-i ї-i й-i к-K л-L м-M н-N о-o п-P р-R с-S т-T у-u ў-u,F ф-F х-H ц-S ч-S ш-S щ-S
  ъ-. ы-i ь-. э-e ю-iu я-ia дж-J кс-KS ђ-J ј-i љ-L њ-N ћ-S џ-J`;
const greek = `α-a β-F γ-G δ-D ε-e ζ-S η-i θ-T ι-i κ-K λ-L μ-M ν-N ξ-KS ο-o π-P ρ-R σ-S τ-T υ-i φ-F χ-H ψ-PS ω-o ου-u μπ-B ντ-D γκ-G τζ-J,S τσ-S`;
const arabic = `ا-a ب-B,P ت-T ث-T,S ج-J,G ح-H خ-H,K د-D ذ-D,S ر-R ز-S س-S ش-S ص-S ض-D ط-T ظ-S,D ع-. غ-G ف-F ق-K,G ك-K ل-L م-M ن-N ه-H و-u,F ي-i پ-P
  چ-S گ-G ڤ-F ژ-J,S ٹ-T ڈ-D ڑ-R ں-N ے-e ء-. دج-J تش-S تس-S`;
const hebrew = `א-. ב-B,F ג-G,J ד-D ה-H ו-u,F,o ז-S ח-H ט-T י-i כ-K,H ך-K,H ל-L מ-M ם-M נ-N ן-N ס-S ע-. פ-P,F ף-P,F צ-S ץ-S ק-K ר-R ש-S ת-T`;

const sounds = new Map(
  [latin, cyrillic, greek, arabic, hebrew].flatMap((table) =>
    table.split(/\s+/).map((pair): [string, readonly string[]] => {
      const [letters = "", spoken = ""] = pair.split("-");
      return [letters, spoken.split(",")];
    }),
  ),
);

const mostLetters = Math.max(...[...sounds.keys()].map((letters) => letters.length));

/** Scripts that write no short vowels. */
export const isAbjad = (term: string): boolean => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(term);

const article = /^[وبلفك]?ال(?=.{3})/;

/**
 * @param term  a folded word of any script
 * @returns for each of its letters or groups of letters, what it may sound like; [] where a letter is of a script that is not known
 */
export function spokenLetters(term: string): (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const rest = term.replace(article, "");
  for (let at = 0; at < rest.length; ) {
    let length = Math.min(mostLetters, rest.length - at);
    while (length > 0 && !sounds.has(rest.slice(at, at + length))) length -= 1;
    const letters = rest.slice(at, at + length);
    const spoken = sounds.get(letters);
    if (!spoken) return [];
    at += length;
    found.push(spokenAt(letters, spoken, at === length, at === rest.length));
  }
  return found;
}

/** Alef carries any vowel that a word begins with; ta marbuta and a last he are an a; a last e is mute in French. */
function spokenAt(letters: string, spoken: readonly string[], isFirst: boolean, isLast: boolean): readonly string[] {
  if (isFirst && /[اعאע]/.test(letters)) return ["*"];
  if (isLast && /[هה]/.test(letters)) return ["a", "H"];
  return isLast && letters === "e" ? ["", "e"] : spoken;
}
