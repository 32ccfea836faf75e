/** Words by which pages say that they are not the article: errors, walls, live tickers, calls to read on. */

const any = (patterns: readonly string[]): RegExp => new RegExp(`(?:${patterns.join("|").replaceAll("\\b", "(?![\\p{L}\\p{N}])")})`, "iu");

export const phrases = {
  error: any([
    "^\\s?(?:error\\s)?(?:40[0-9]|41[0-9]|451|50[0-9])(?:\\s(?:error|forbidden|not found|bad gateway|service)|\\s?[-–|:]|\\s?$)",
    "(?:page|article|url|content|document) (?:was |could |can )?(?:not|no longer) (?:be )?(?:found|available|exists?)",
    "(?:can(?:no|['’])t|could(?:n['’]t| not)) find (?:that|the|this) page|unavailable (?:due to|for) legal reasons|not available in your (?:country|region)",
    "(?:the )?page you (?:requested|are looking for|were looking for)",
    "404\\b.{0,20}not found",
    "access (?:denied|to this page has been denied)",
    "(?:internal server error|bad gateway|gateway time-?out|service (?:temporarily )?unavailable)",
    "(?:request (?:unsuccessful|blocked)|attention required!|just a moment\\.\\.\\.|checking your browser|ddos protection)",
    "(?:are you (?:a robot|human)|verify (?:that )?you are (?:a )?human|unusual traffic|complete the captcha)",
    "page (?:est )?(?:introuvable|non trouvée)|(?:cette page|page que vous (?:cherchez|recherchez|demandez)) n['’](?:existe|est plus)",
    "seite (?:wurde |konnte )?(?:leider )?nicht gefunden|(?:diese )?seite (?:existiert|gibt es)(?: leider)? nicht",
    "página (?:que (?:busca|buscas|has solicitado) )?no (?:encontrada|existe|disponible|está disponible)|no se (?:ha )?encontr(?:ó|ado) la página",
    "pagina non trovata|página não encontrada|strona nie (?:została znaleziona|istnieje)|sayfa bulunamadı",
    "страниц[аы] не (?:найдена|существует)|ошибка 404|сторінка не існує|сторінк[ау] не знайден|доступ (?:запрещ[её]н|ограничен)",
    "الصفحة (?:التي تبحث عنها )?(?:غير موجودة|المطلوبة غير|غير متاحة)|页面不存在|ページが見つかりません|페이지를 찾을 수 없습니다",
  ]),
  consent: any([
    "cookies?\\b",
    "(?:your|ihre|vos|votre|tus|sus|tu|su) (?:privacy|consent|choices|privatsphäre|datenschutz|vie privée|privacidad)",
    "(?:personal(?:ised|ized)? (?:ads|advertising)|personalisierte (?:werbung|anzeigen)|publicités? personnalisée)",
    "(?:store and\\/or access information on a device|legitimate interest|berechtigtes interesse|intérêt légitime)",
    "(?:stock(?:er|ons|ent) et(?:/ou)? acc[ée]d(?:er|ons|ent) à des informations|einwilligung|consentement|consentimiento|consenso|zgoda na|согласие на обработку|ملفات تعريف الارتباط)",
  ]),
  agree: any([
    "(?:accept|agree|reject|allow) (?:all|and|to|&)|(?:i|we) (?:accept|agree)|manage (?:choices|options|preferences|settings)",
    "(?:alle )?(?:akzeptieren|zustimmen|ablehnen)|(?:tout )?(?:accepter|refuser)|aceptar|rechazar|accett[ao]|rifiuta|zgadzam|принять|согласен|согласиться|موافق|قبول",
  ]),
  live: any([
    "(?<!\\p{L})live\\s?(?:blog|ticker|updates?|coverage|:|[-–|])",
    "^\\s?live\\b",
    "en direct\\b|(?:suivez|revivez) (?:le|en) direct",
    "liveticker|newsticker",
    "(?:minuto a minuto|en vivo|última hora en directo|in diretta|ao vivo|na żywo)",
    "(?:онлайн-трансляция|прямая трансляция|хроника дня|онлайн:)",
    "(?:لحظة بلحظة|تغطية مباشرة)",
  ]),
  /** Say how much is withheld: nothing else can be meant. */
  remainder: any([
    "il vous reste \\d+(?:[.,]\\d+)?\\s?% de (?:cet article|ce (?:texte|contenu))",
    "(?:\\d+\\s?%|the rest|the remainder) of (?:this|the) (?:article|story) (?:is|remains?) (?:for|reserved|available to) (?:subscribers|members)",
    "(?:this (?:article|story|content|post) is|available) (?:only )?(?:for|to|exclusive to|reserved for) (?:our )?(?:paid |paying )?(?:subscribers|members)(?: only)?\\b",
    "(?:subscribe|register|become a (?:member|subscriber))(?: now| today)? to (?:continue|keep|finish|read (?:the )?(?:full|rest|more|this))(?: reading)?",
    "(?:la suite|cet article|ce contenu) est réservée? (?:à nos|aux) abonnée?s",
    "(?:weiterlesen mit|jetzt weiterlesen|(?:dieser|den) (?:artikel|inhalt).{0,30}(?:nur|exklusiv) für (?:abonnenten|abonnentinnen))",
    "(?:contenido|artículo|noticia) (?:exclusiv[oa]|reservad[oa]) para (?:suscriptores|socios)|para (?:seguir|continuar) leyendo",
    "(?:contenuto|articolo) (?:è )?riservato (?:agli|ai) (?:abbonati|nostri abbonati)|per continuare a leggere",
    "(?:conteúdo|matéria) exclusiv[oa] para assinantes",
    "(?:материал|статья|текст) доступ\\p{L}+ (?:только )?(?:по подписке|подписчикам)|чтобы (?:читать|дочитать) (?:дальше|полностью)",
    "هذا المحتوى (?:متاح )?للمشتركين|(?:للاطلاع على|لقراءة) (?:بقية|باقي|كامل) (?:المقال|الخبر|المحتوى)",
    "(?:artykuł|tekst|materiał|treść) (?:jest )?(?:dostępn[ya] )?(?:tylko|wyłącznie) dla (?:prenumeratorów|subskrybentów|abonentów)|(?:aby|żeby) (?:czytać|przeczytać) (?:dalej|całość)",
    "(?:yalnızca|sadece) aboneler(?:e|imize)?(?: özel| açık)?|devamını okumak için (?:abone|üye|giriş)",
    "(?:матеріал|стаття|текст) доступн\\p{L}+ (?:лише |тільки )?(?:за передплатою|для передплатників|передплатникам)|щоб (?:читати|дочитати) (?:далі|повністю)",
    "(?:本文|此文|全文|剩余内容)(?:为|為|仅限|僅限|仅供|僅供)?(?:会员|會員|订阅|訂閱|付费|付費)|(?:订阅|訂閱|登录|登入)后(?:可)?(?:阅读|閱讀)全文",
    "この記事は(?:有料)?会員限定|残り\\d+文字",
  ]),
  /** Offers that stand on whole articles, too: they count where the text is short. */
  subscribe: any([
    "(?:sign in|log in|sign up|join) to (?:continue|keep|finish) reading|already a (?:subscriber|member)|(?:subscriber|members?)[- ]only|(?:premium|exclusive) (?:content|article)",
    "you(?:['’]ve| have) (?:reached|used) (?:your|the|all)",
    "(?:to read (?:this|the full) (?:article|story)|unlock (?:this|full) )",
    "réservé aux abonnés|déjà abonné|article (?:abonné|premium)|pour lire la suite",
    "bereits abonnent|(?:mit|nur mit) (?:abo|plus-?abo)|premium-?(?:artikel|inhalt)",
    "ya (?:es|eres|soy) suscriptor|solo (?:para )?suscriptores|sei già abbonato|já é assinante",
    "для подписчиков|по подписке|للمشتركين فقط",
  ]),
  readOn: any([
    "(?:continue reading|read (?:more|on|the (?:full|rest)).{0,40}|read full (?:article|story))\\s?[…»>→.]*\\s?$",
    "(?:lire la suite|weiterlesen|seguir leyendo|leer más|continua a leggere|leia mais|читать (?:далее|дальше|полностью)|اقرأ المزيد|devamını oku|czytaj (?:dalej|więcej)|citeşte toată ştirea)\\s?[…»>→.]*\\s?$",
  ]),
} as const;

/** A notice is short; paragraphs of the story are not searched. */
const longestNotice = 320;

/** The words of the first line that hold a phrase, null if none does. */
export function findPhrase(pattern: RegExp, lines: readonly string[]): string | null {
  for (const line of lines) {
    if (line.length > longestNotice) continue;
    const found = pattern.exec(line);
    if (found) return found[0].trim().slice(0, 160);
  }
  return null;
}
