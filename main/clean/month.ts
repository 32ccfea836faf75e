/** Names of months and days of the week in ten languages, folded: lower case, without accents. Facts of CLDR 46 and of Levantine Arabic use. */

const months: readonly string[] = [
  "january jan janvier janv januar janner jan enero ene gennaio gen janeiro января январь янв сiчня يناير كانون_الثاني جانفي",
  "february feb fevrier fevr fev februar febrero febbraio febr fevereiro февраля февраль фев лютого فبراير شباط فيفري",
  "march mar mars marz mrz marzo marco марта март мар березня مارس اذار",
  "april apr avril avr abril abr aprile апреля апрель апр квiтня ابريل نيسان افريل",
  "may mai mayo maggio mag maio мая май травня مايو ايار ماي",
  "june jun juin juni junio giugno giu junho июня июнь июн червня يونيو حزيران جوان",
  "july jul juillet juil juli julio luglio lug julho июля июль июл липня يوليو تموز جويلية",
  "august aug aout agosto ago августа август авг серпня اغسطس اب اوت",
  "september sep sept septembre septiembre setiembre settembre set setembro сентября сентябрь сен сент вересня سبتمبر ايلول",
  "october oct octobre oktober okt octubre ottobre ott outubro out октября октябрь окт жовтня اكتوبر تشرين_الاول",
  "november nov novembre noviembre novembro ноября ноябрь ноя нояб листопада نوفمبر تشرين_الثاني",
  "december dec decembre dezember dez diciembre dic dicembre dezembro декабря декабрь дек грудня ديسمبر كانون_الاول",
];

/** Monday first, as ISO 8601 counts. */
const weekdays: readonly string[] = [
  "monday mon lundi montag lunes lunedi segunda-feira segunda понедельник понедiлок الاثنين",
  "tuesday tue tues mardi dienstag martes martedi terca-feira terca вторник вiвторок الثلاثاء",
  "wednesday wed mercredi mittwoch miercoles mercoledi quarta-feira quarta среда среду середа الاربعاء",
  "thursday thu thurs jeudi donnerstag jueves giovedi quinta-feira quinta четверг четвер الخميس",
  "friday fri vendredi freitag viernes venerdi sexta-feira sexta пятница пятницу п'ятниця الجمعة الجمعه",
  "saturday sat samedi samstag sonnabend sabado sabato суббота субботу субота السبت",
  "sunday sun dimanche sonntag domingo domenica воскресенье недiля الاحد",
];

const numberOf = (rows: readonly string[]): ReadonlyMap<string, number> =>
  new Map(rows.flatMap((row, at) => row.split(" ").map((name): [string, number] => [name.replace("_", " "), at + 1])));

const monthOfName = numberOf(months);
const weekdayOfName = numberOf(weekdays);

/** Lower case without accents; Arabic alif forms and Arabic-Indic digits made one. Keeps the length: one unit for one unit. */
export function foldDateText(text: string): string {
  return text.replace(/[\u0080-\uFFFF]/g, foldUnit).toLowerCase();
}

function foldUnit(unit: string): string {
  if ("أإآٱ".includes(unit)) return "ا";
  const code = unit.charCodeAt(0);
  if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660);
  if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0);
  if (unit === "\u00A0" || unit === "\u202F" || unit === "\u2009") return " ";
  if (unit === "і" || unit === "І") return "i";
  if (/[\u0400-\u04FF]/.test(unit)) return unit;
  const base = unit.normalize("NFD").charAt(0);
  return base === "" ? unit : base;
}

/** 1 to 12 for a folded name ("janv."), undefined if it is none. */
export const findMonth = (name: string): number | undefined => monthOfName.get(name.replace(/\.$/, ""));
/** 1 (Monday) to 7 for a folded name, undefined if it is none. */
export const findWeekday = (name: string): number | undefined => weekdayOfName.get(name.replace(/[.,]$/, ""));

const alternatives = (names: ReadonlyMap<string, number>): string => [...names.keys()].sort((a, b) => b.length - a.length).join("|");

/** For patterns over folded text. */
export const monthNames = alternatives(monthOfName);
export const weekdayNames = alternatives(weekdayOfName);
