/**
 * Words that a language cannot do without: articles, pronouns, conjunctions, prepositions. They tell the language of a text too short for
 * statistics, and one with a capital where none is due begins a sentence.
 */
const words: Readonly<Record<string, string>> = {
  en: "i the a an and or but of in on at to for from with by as is are was were be been has have had it its he she they we you his her their our this that these those there here what when where who why how which if after before while although however meanwhile not did do does can could would should according despite since until both some many most all no yes so then now also millions thousands hundreds dozens",
  fr: "le la les un une des du de et ou mais où donc or ni car à au aux en dans sur sous avec pour par sans chez vers est sont était étaient être a ont avait il elle ils elles on nous vous je ce cet cette ces son sa ses leur leurs qui que quoi dont si ne pas plus après avant selon malgré depuis cependant toutefois comme quand l d qu c s n j",
  de: "der die das den dem des ein eine einer einem einen eines und oder aber sondern denn doch in im an am auf aus bei beim mit nach von vom zu zum zur für über unter vor seit durch gegen ohne um ist sind war waren wird werden wurde hat haben hatte er sie es wir ihr ich man sich nicht auch noch nur schon wie wer was wo wann warum dass wenn weil als ob dieser diese dieses jedoch laut trotz bis so da dort hier",
  es: "el la los las un una unos unas lo al del de y e o u pero sino ni que en a ante con contra desde hasta hacia para por según sin sobre tras es son era eran fue ser está están ha han había él ella ellos ellas nosotros usted yo se su sus este esta estos estas ese esa eso como cuando donde quien cual si no más también ya muy después antes aunque además",
  it: "il lo la i gli le un uno una di a da in con su per tra fra del della dei delle dal dalla al alla nel nella sul sulla e ed o ma che chi cui non è sono era erano ha hanno aveva lui lei loro noi voi io si suo sua suoi questo questa questi quello quella come quando dove perché se più anche già dopo prima secondo dell all nell un l",
  pt: "o a os as um uma uns umas de do da dos das em no na nos nas ao à aos às por pelo pela para com sem sobre sob entre até e ou mas nem que quem não é são era foi ser está estão tem têm havia ele ela eles elas nós você eu se seu sua seus este esta isso como quando onde mais também já muito após antes segundo",
  nl: "de het een en of maar want dus in op aan bij met van voor naar uit over onder door tegen zonder om te tot is zijn was waren wordt werden heeft hebben had hij zij ze het we wij jullie ik je u dit dat deze die niet ook nog maar al hoe wie wat waar wanneer waarom als omdat volgens na er toen",
  da: "den det de en et og eller men at i på til fra med af for om ved efter under over uden mod er var bliver blev har havde han hun vi jeg du man sig ikke også kun hvad hvem hvor hvornår hvorfor hvordan hvis når da som der dette denne disse ifølge så nu",
  sv: "den det de en ett och eller men att i på till från med av för om vid efter under över utan mot är var blir blev har hade han hon vi jag du man sig inte också bara vad vem var när varför hur om som där detta denna dessa enligt så nu",
  no: "den det de en et og eller men at i på til fra med av for om ved etter under over uten mot er var blir ble har hadde han hun vi jeg du man seg ikke også bare hva hvem hvor når hvorfor hvordan hvis som der dette denne disse ifølge så nå",
  fi: "ja tai mutta että on ovat oli olivat ei eivät se ne hän he me te minä tämä nämä joka jotka kun jos kuin niin myös vain mukaan jälkeen ennen kanssa mitä missä miksi",
  pl: "i oraz lub ale w we na do z ze od po przez dla o u przy nad pod za bez jest są był była było być się nie to ten ta te jego jej ich on ona oni my wy ja że co kto gdzie kiedy jak czy jeśli gdy także już tylko według",
  cs: "a i nebo ale v ve na do z ze od po pro o u při nad pod za bez je jsou byl byla bylo být se ne to ten ta jeho její jejich on ona oni my vy já že co kdo kde kdy jak zda když také už jen podle",
  ro: "și sau dar în la pe de din cu pentru prin fără despre către este sunt era erau fi a au avea el ea ei ele noi voi eu se nu un o unei unui acest această acești care ce cine unde când cum dacă mai după potrivit",
  hu: "a az egy és vagy de hogy nem is van vannak volt voltak lesz ő ők mi ti én ez ezek azok aki ami ahol amikor mert ha mint már még csak szerint után előtt",
  tr: "ve veya ama ile bir bu şu o için gibi kadar sonra önce göre de da ki mi ne kim nerede nasıl değil var yok oldu olan olarak daha çok en ben sen biz siz onlar",
  id: "dan atau tetapi di ke dari pada untuk dengan oleh yang ini itu adalah tidak akan telah sudah juga dalam sebagai mereka kami kita dia ia saya menurut setelah",
  vi: "và là của có không được trong cho với các những một này đó đã sẽ đang từ đến theo như khi người ở về ông bà",
  ru: "и в во на с со к ко о об от до из за по под над при без для у не ни но а или что как это этот эта эти тот он она оно они мы вы я его её их был была было были быть есть так же если когда где кто чтобы уже только также после до согласно",
  uk: "і й та в у на з зі до від за по під над при без для про не ні але а або що як це цей ця ці той він вона воно вони ми ви я його її їх був була було були бути є так же якщо коли де хто щоб вже лише також після згідно",
  bg: "и в във на с със към от до из за по под над при без не но а или че как това този тази тези той тя то те ние вие аз е са беше бяха да ще се ли ако когато къде кой също след според",
  el: "ο η το οι τα τον την του της των τους και ή αλλά σε στο στη στην στον στις με για από προς χωρίς είναι ήταν έχει έχουν δεν μη να θα που πως ότι αυτό αυτός αυτή αν όταν",
  ar: "في من إلى على عن مع بعد قبل بين حتى أن إن ما لا لم لن هو هي هم هذا هذه ذلك التي الذي الذين كان كانت قد كما أو ثم",
  fa: "در از به با برای تا بر و یا که این آن است بود شد شده می را هم نیز او آنها ما شما اما اگر پس",
  ur: "کے کی کا میں سے کو اور پر ہے ہیں تھا تھی نے یہ وہ کہ اس ان بھی نہیں تو ہو کر",
};

const byLanguage: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(words).map(([language, list]) => [language, new Set(list.split(" "))]),
);

/** Languages that have a list. */
export const languagesWithFunctionWords: readonly string[] = [...byLanguage.keys()];

const languagesOfWord = new Map<string, string[]>();
for (const [language, list] of byLanguage)
  for (const word of list) languagesOfWord.set(word, [...(languagesOfWord.get(word) ?? []), language]);

/** @returns how many of the words, in lower case, are function words of each language that has any of them */
export function countFunctionWords(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) for (const language of languagesOfWord.get(word) ?? none) counts.set(language, (counts.get(language) ?? 0) + 1);
  return counts;
}

const none: ReadonlySet<string> = new Set();

/** @param language ISO 639-1; a language without a list has none. All in lower case. */
export const functionWordsOf = (language: string): ReadonlySet<string> => byLanguage.get(language) ?? none;
