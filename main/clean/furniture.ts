/** Words that belong to the page and not to the story, in the languages of the press. Only short blocks are judged by them. */
import { isPlaceholder } from "./placeholder.ts";

/** Patterns at the start of a block. */
const openings: readonly string[] = [
  // comments
  "please (?:enter your|sign in to|log ?in to|leave a) (?:comment|name|react|reply|post)",
  "please (?:sign|log) ?in\\b",
  "your (?:name|e-?mail)\\b.{0,60}$",
  "leave (?:a|your) (?:comment|reply)",
  "(?:post|add|write) (?:a|your) comment",
  "\\d+ (?:comments?|commentaires?|kommentare?|comentarios?)\\b",
  "(?:comments?|commentaires?|kommentare?|comentarios?|commenti|комментарии|التعليقات)\\s?(?:\\(\\d+\\))?$",
  "have your say",
  "join the (?:conversation|discussion|debate)",
  "(?:laisser|ajouter|écrire) un commentaire",
  "votre (?:pseudo|message|commentaire)\\b.{0,30}$",
  "(?:su|tu) (?:nombre|comentario|mensaje)\\b.{0,30}$",
  "bitte geben sie (?:hier )?ihren",
  "(?:ihr|dein) (?:name|kommentar)\\b.{0,30}$",
  "(?:réagir|réagissez)\\b",
  "connectez-vous pour",
  "(?:bitte melden sie sich an|kommentar (?:schreiben|verfassen)|diskutieren sie mit)",
  "inicie sesión para",
  "deje su (?:opinión|comentario)",
  "deja (?:tu|un) comentario",
  "lascia un commento",
  "оставить комментарий",
  "обсудить на форуме",
  "(?:skomentuj|dodaj komentarz|yorum (?:yap|yaz)|залишити коментар|deixe (?:um|seu) comentário)",
  "أضف تعليق",
  "اترك تعليق",
  "su dirección de correo",
  "votre (?:adresse|nom)\\b.{0,50}$",
  "save my name, email",
  // newsletters and subscriptions
  "(?:sign up|subscribe)\\b.{0,80}",
  "(?:get|receive) (?:the|our|all) .{0,60}(?:newsletter|inbox|delivered)",
  "(?:subscribe|sign up) (?:to|for)\\b",
  "(?:s['’]abonner|abonnez-vous|inscrivez-vous)\\b",
  "(?:jetzt abonnieren|newsletter (?:abonnieren|bestellen)|unser newsletter|kostenlos bestellen|jetzt vier wochen)",
  "(?:suscríb(?:ase|ete)|reciba cada|apúntate)\\b",
  "(?:iscriviti|abbonati)\\b",
  "подпис(?:ывайтесь|аться|ка на)\\b",
  "اشترك\\b",
  "(?:you receive this (?:message|mail)|you are receiving)",
  "(?:sie erhalten diese (?:mail|e-mail))",
  "vous recevez (?:ce|cette)",
  "to (?:leave the list|unsubscribe)\\b",
  "unsubscribe\\b",
  "(?:se désabonner|abmelden|darse de baja)\\b",
  "لإلغاء الاشتراك",
  "(?:view|read) (?:this )?(?:e-?mail )?(?:in|on) (?:your |the )?(?:browser|web)",
  "voir dans le navigateur",
  "im browser (?:ansehen|anzeigen)",
  // cookies
  "(?:we|this site) (?:use|uses|works best with)\\b.{0,80}cookies",
  "(?:nous utilisons|ce site utilise)\\b.{0,60}cookies",
  "(?:wir verwenden|diese (?:web)?seite (?:verwendet|nutzt))\\b.{0,60}cookies",
  "(?:utilizamos|usamos|este sitio)\\b.{0,60}cookies",
  "نستخدم ملفات تعريف",
  "мы используем (?:файлы )?cookie",
  // rights
  "(?:©|\\(c\\)|copyright\\b)",
  "all rights reserved",
  "(?:tous droits réservés|alle rechte vorbehalten|todos los derechos reservados|все права защищены|جميع الحقوق محفوظة)",
  "(?:tutti i diritti (?:sono )?riservati|todos os direitos reservados|wszelkie prawa zastrzeżone|sva prava (?:pridržana|zadržana)|усі права захищен[оі])",
  "(?:всички права запазени|toate drepturile rezervate|minden jog fenntartva|všechna práva vyhrazena|tüm hakları saklıdır|сва права задржана)",
  "(?:prohibida la reproducción|nachdruck nur|toute (?:reproduction|rediffusion))",
  "(?:republication|reproduction) (?:only|of this)",
  "use of (?:any of )?(?:this|the) (?:information|content|material|site|website)\\b.{0,120}(?:prohibited|agreement|terms|acceptance)",
  "при (?:перепечатке|использовании материалов)",
  "(?:for the use of|for official use by) .{0,40}subscribers",
  "utilisation réservée",
  "réutiliser ce contenu",
  "(?:terms of (?:use|service)|privacy policy|cookie policy|impressum|datenschutz|mentions légales|aviso legal)\\b.{0,120}$",
  "(?:免责声明|免責聲明|版权声明|版權聲明|责任编辑|責任編輯|编辑|編輯|关键词|關鍵詞)\\s?[:：].{0,160}$",
  "(?:url|permalink|short ?link|source url|article url|adresse|enlace permanente)\\s?:\\s*https?://\\S+$",
  "this entry was posted (?:on|in|by)\\b",
  "(?:мнение автора может не совпадать|الآراء المنشورة)",
];

/** Patterns that a sentence of the story may begin with, too ("Read on the balcony, the text …"): a full sentence is left. */
const weakOpenings: readonly string[] = [
  // sharing and tools
  "(?:share|share this|tweet|print|email|copy link|save|whatsapp|facebook|twitter|linkedin)\\b(?: (?:this )?(?:article|story|post|page|on .{0,20}|via .{0,20}))?\\s?[:…]?$",
  "share this\\b.{0,60}$",
  "(?:partager|imprimer|envoyer)\\b.{0,60}$",
  "(?:teilen|drucken|artikel teilen)\\b.{0,50}$",
  "(?:compartir|imprimir|enviar por correo|comparte)\\b.{0,60}$",
  "(?:condividi|stampa)\\b.{0,40}$",
  "(?:поделиться|версия для печати|отправить ссылку)\\b.{0,60}",
  "شارك\\b.{0,50}$",
  "follow (?:us|me|.{2,40}) on (?:twitter|facebook|instagram|x|linkedin|telegram)\\b",
  "(?:reading time|temps de lecture|lesezeit|lectura|tiempo de lectura)\\b",
  "\\d{1,2}[- ]min(?:ute)?s?(?: read)?$",
  "(?:skip to|jump to) (?:content|main|navigation)",
  "(?:advertisement|advert|anzeige|publicité|publicidad|pubblicità|реклама|إعلان|sponsored|werbung|continue reading (?:the main story|below).{0,40})\\s?$",
  "loading\\b\\.{0,3}$",
  // more to read
  "(?:read (?:also|next|more|on)|see also|related(?: (?:articles?|stories|posts|content|topics))?|more (?:on|from|stories|news)|most (?:read|popular|talked|viewed)|recommended|trending|you (?:may|might) also like|don['’]t miss|up next|watch more|also read)\\b\\s?:?.{0,160}$",
  "(?:à lire aussi|lire aussi|lire (?:la suite|plus)|voir aussi|sur le même sujet|les plus lus|plus d['’]articles|à ne pas manquer)\\b\\s?:?.{0,160}$",
  "(?:lesen sie (?:auch|mehr|hier)|mehr zum thema|mehr aus|meistgelesen|auch interessant|zum thema|das könnte sie)\\b\\s?:?.{0,160}$",
  "(?:lea también|lee también|te puede interesar|notas relacionadas|lo más (?:visto|leído)|más (?:noticias|información)|ver también|además)\\b\\s?:.{0,160}$",
  "(?:lo más (?:visto|leído)|notas relacionadas)\\b.{0,160}$",
  "(?:leggi anche|potrebbe interessarti)\\b.{0,160}$",
  "(?:читайте также|новости партн[её]ров|по теме|материалы по теме|самое читаемое)\\b\\s?:?.{0,160}",
  "(?:اقرأ (?:أيضا|المزيد)|الأكثر قراءة|أخبار ذات صلة|مواضيع ذات صلة)",
  "(?:czytaj (?:także|też|również)|zobacz (?:także|też|również)|przeczytaj (?:także|też)|polecamy)\\b\\s?:?.{0,160}$",
  "(?:читайте (?:також|теж)|дивіться також|за темою|поширити)\\b\\s?:?.{0,160}$",
  "(?:ilgili haber(?:ler)?|ayrıca (?:okuyun|bakınız)|bunlar da ilginizi çekebilir|paylaş)\\b\\s?:?.{0,160}$",
  "(?:相关(?:阅读|新闻|报道)|推荐阅读|延伸阅读|相關(?:閱讀|新聞)|延伸閱讀|分享到|关注我们)\\s?[:：]?.{0,160}$",
  "(?:compartilh(?:e|ar)|partilh(?:e|ar))\\b.{0,50}$",
  "(?:lees (?:ook|meer|verder)|läs (?:också|mer))\\b\\s?:?.{0,160}$",
  "(?:leia também|leia mais|veja também)\\b.{0,160}$",
  "(?:tags?|topics?|filed under|mots[- ]clés|schlagworte|themen|archivado en|etiquetas|temas|теги|كلمات مفتاحية)\\s?:.{0,200}$",
];

/** Patterns anywhere in a short block. */
const inside: readonly string[] = [
  "all rights reserved",
  "alle rechte vorbehalten",
  "tous droits réservés",
  "todos los derechos reservados",
  "جميع الحقوق محفوظة",
  "все права защищены",
  "(?:click|tap) here to (?:subscribe|sign up|read)",
  "netiquette",
  "(?:soutenez|faites un don à) (?:un|notre|le) (?:journal|média|rédaction)",
  "support (?:our|independent|quality) journalism",
  "unterstützen sie (?:unseren|unabhängigen) journalismus",
  "apoye? (?:el|nuestro|al) periodismo",
  "you have read \\d+ of \\d+ free",
  "e-mail-adresse wird nicht veröffentlicht",
  "will not be (?:published|displayed)",
  "unsubscribe",
  "cookie (?:policy|settings)",
  "javascript (?:is disabled|to be enabled|must be enabled)",
  "your browser (?:does not|doesn['’]t) support",
  "this slideshow requires",
];

/** The end of a word in any script; JavaScript's own knows Latin letters only. */
const wordEnds = (pattern: string): string => pattern.replaceAll("\\b", "(?![\\p{L}\\p{N}])");

const toPattern = (patterns: readonly string[]): RegExp => new RegExp(`^[\\s•·*>|:–—-]*(?:${patterns.map(wordEnds).join("|")})`, "iu");
const opening = toPattern(openings);
const weakOpening = toPattern(weakOpenings);
const within = new RegExp(`(?:${inside.join("|")})`, "iu");
const maxLength = 320;

/** Whether a block is the page's own furniture by its words: comment forms, newsletters, cookies, sharing, "read also", rights. */
export function isFurniture(text: string): boolean {
  const trimmed = text.trim();
  if (isPlaceholder(trimmed)) return true;
  if (trimmed.length > maxLength) return false;
  if (!/[\p{L}\p{N}]/u.test(trimmed)) return true;
  return startsLikeFurniture(trimmed) || (trimmed.length < 240 && within.test(trimmed));
}

function startsLikeFurniture(text: string): boolean {
  return opening.test(text) || (weakOpening.test(text) && !isSentence(text));
}

/** Longer than a call to read on, ended, and without the colon that follows one. */
const isSentence = (text: string): boolean => text.length > 60 && /[.!?…]["”»“]?$/.test(text) && !/^.{3,40}:\s/.test(text);
