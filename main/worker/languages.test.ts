/** A story in each language of the press, from its file to the marks on its words: other forms, phrases, words without spaces between them. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Archive } from "../archive/archive.ts";
import { aFolder, anArchive, must } from "../archive/test-archive.ts";
import { runImport } from "./import.ts";

type Case = readonly [query: string, marks: readonly string[]];

const stories: Readonly<Record<string, { readonly text: string; readonly cases: readonly Case[] }>> = {
  en: {
    text: "The ministers were negotiating on the corridor until dawn. “Maximum restraint” was the word of the night, and nobody at the table of the council wanted to be the first to leave it.",
    cases: [
      ["negotiated", ["negotiating"]],
      ['"maximum restraint"', ["Maximum restraint"]],
    ],
  },
  fr: {
    text: "L’accord d’Orsenne a été signé à l’aube par les deux ministres. Les négociations sur le couloir maritime avaient duré neuf nuits, et personne n’avait voulu quitter la table du conseil.",
    cases: [
      ["négociation", ["négociations"]],
      ["\"l'accord d'Orsenne\"", ["L’accord d’Orsenne"]],
      ["maritimes", ["maritime"]],
    ],
  },
  de: {
    text: "Die Außenminister verhandelten bis zum Morgengrauen über das Getreideabkommen. Kein Abkommen mit dem Nachbarn war je so lang, und der Preis für Getreide stieg in der gleichen Woche noch einmal.",
    cases: [
      ["verhandelt", ["verhandelten"]],
      ["Abkommen", ["Getreideabkommen", "Abkommen"]],
      ["aussenminister", ["Außenminister"]],
    ],
  },
  es: {
    text: "Los ministros negociaron hasta el amanecer sobre las sanciones contra el puerto. La contención máxima fue la palabra de la noche, y nadie quiso levantarse de la mesa antes que los demás.",
    cases: [
      ["sanción", ["sanciones"]],
      ['"contencion maxima"', ["contención máxima"]],
    ],
  },
  it: {
    text: "I ministri hanno discusso fino all’alba delle sanzioni contro il porto. La parola della notte è stata moderazione, e nessuno ha voluto alzarsi dal tavolo del consiglio prima degli altri.",
    cases: [
      ["sanzione", ["sanzioni"]],
      ["alba", ["alba"]],
    ],
  },
  pt: {
    text: "Os ministros negociaram até ao amanhecer as sanções contra o porto. A contenção foi a palavra da noite, e ninguém quis levantar-se da mesa do conselho antes dos outros.",
    cases: [
      ["sanção", ["sanções"]],
      ["contencao", ["contenção"]],
    ],
  },
  nl: {
    text: "De ministers onderhandelden tot het ochtendgloren over de sancties tegen de haven. Terughoudendheid was het woord van de nacht, en niemand wilde als eerste van de tafel van de raad opstaan.",
    cases: [
      ["sanctie", ["sancties"]],
      ["haven", ["haven"]],
    ],
  },
  sv: {
    text: "Ministrarna förhandlade till gryningen om sanktionerna mot hamnen. Återhållsamhet var nattens ord, och ingen ville vara den första att resa sig från rådets bord.",
    cases: [
      ["sanktion", ["sanktionerna"]],
      ["aterhallsamhet", ["Återhållsamhet"]],
    ],
  },
  fi: {
    text: "Ministerit neuvottelivat aamuun asti sataman pakotteista. Pidättyvyys oli yön sana, eikä kukaan halunnut nousta ensimmäisenä neuvoston pöydästä, koska laivat odottivat edelleen.",
    cases: [
      ["pakotteet", ["pakotteista"]],
      ["pidättyvyys", ["Pidättyvyys"]],
    ],
  },
  hu: {
    text: "A miniszterek hajnalig tárgyaltak a kikötő elleni szankciókról. Az éjszaka szava az önmérséklet volt, és senki sem akart elsőként felállni a tanács asztalától.",
    cases: [
      ["szankciók", ["szankciókról"]],
      ["onmerseklet", ["önmérséklet"]],
    ],
  },
  pl: {
    text: "Ministrowie negocjowali do świtu w sprawie sankcji wobec portu. Powściągliwość była słowem nocy i nikt nie chciał pierwszy wstać od stołu rady, choć statki wciąż czekały.",
    cases: [
      ["sankcja", ["sankcji"]],
      ["powsciagliwosc", ["Powściągliwość"]],
    ],
  },
  cs: {
    text: "Ministři jednali až do úsvitu o sankcích proti přístavu. Zdrženlivost byla slovem noci a nikdo nechtěl jako první vstát od stolu rady, i když lodě stále čekaly.",
    cases: [
      ["sankce", ["sankcích"]],
      ["zdrzenlivost", ["Zdrženlivost"]],
    ],
  },
  ro: {
    text: "Miniștrii au negociat până în zori sancțiunile împotriva portului. Reținerea a fost cuvântul nopții și nimeni nu a vrut să se ridice primul de la masa consiliului.",
    cases: [
      ["sancțiune", ["sancțiunile"]],
      ["retinerea", ["Reținerea"]],
    ],
  },
  tr: {
    text: "Bakanlar limana karşı yaptırımlar için şafağa kadar görüştü. İtidal gecenin sözüydü ve kimse konseyin masasından ilk kalkan olmak istemedi, çünkü gemiler hâlâ bekliyordu.",
    cases: [
      ["yaptırım", ["yaptırımlar"]],
      ["itidal", ["İtidal"]],
    ],
  },
  ru: {
    text: "Министры вели переговоры до рассвета о санкциях против порта. Сдержанность стала словом ночи, и никто не хотел первым встать из-за стола совета, потому что всё ещё ждали суда.",
    cases: [
      ["санкция", ["санкциях"]],
      ["все еще", ["всё", "ещё"]],
    ],
  },
  uk: {
    text: "Міністри вели переговори до світанку про санкції проти порту. Стриманість стала словом ночі, і ніхто не хотів першим встати з-за столу ради, бо об’єкт досі чекав на судна.",
    cases: [
      ["санкцій", ["санкції"]],
      ["об'єкт", ["об’єкт"]],
    ],
  },
  bg: {
    text: "Министрите преговаряха до зори за санкциите срещу пристанището. Сдържаността беше думата на нощта и никой не искаше пръв да стане от масата на съвета.",
    cases: [
      ["санкции", ["санкциите"]],
      ["пристанището", ["пристанището"]],
    ],
  },
  el: {
    text: "Οι υπουργοί διαπραγματεύονταν ως την αυγή για τις κυρώσεις κατά του λιμανιού. Η αυτοσυγκράτηση ήταν η λέξη της νύχτας και κανείς δεν ήθελε να σηκωθεί πρώτος από το τραπέζι.",
    cases: [
      ["υπουργος", ["υπουργοί"]],
      ["ΑΥΤΟΣΥΓΚΡΑΤΗΣΗ", ["αυτοσυγκράτηση"]],
    ],
  },
  ar: {
    text: "تفاوض الوزراء حتى الفجر بشأن العقوبات على الميناء. وكان ضبط النفس كلمة الليلة، ولم يرد أحد أن يكون أول من يغادر طاولة المجلس، لأنّ السفن ما زالت تنتظر.",
    cases: [
      ["عقوبات", ["العقوبات"]],
      ['"ضبط النفس"', ["ضبط النفس"]],
      ["لان", ["لأنّ"]],
    ],
  },
  fa: {
    text: "وزیران تا سپیده‌دم دربارهٔ تحریم‌های بندر گفت‌وگو کردند. خویشتن‌داری واژهٔ آن شب بود و هیچ‌کس نمی‌خواست نخستین کسی باشد که از میز شورا برمی‌خیزد.",
    cases: [
      ["وزيران", ["وزیران"]],
      ["خویشتن‌داری", ["خویشتن‌داری"]],
    ],
  },
  he: {
    text: "השרים ניהלו משא ומתן עד עלות השחר על הסנקציות נגד הנמל. איפוק היה מילת הלילה, ואף אחד לא רצה לקום ראשון משולחן המועצה, כי הספינות עדיין המתינו.",
    cases: [
      ["איפוק", ["איפוק"]],
      ['"משא ומתן"', ["משא ומתן"]],
    ],
  },
  hi: {
    text: "मंत्रियों ने बंदरगाह पर लगे प्रतिबंधों को लेकर भोर तक बातचीत की। संयम उस रात का शब्द था, और परिषद की मेज़ से सबसे पहले कोई उठना नहीं चाहता था।",
    cases: [
      ["प्रतिबंध", ["प्रतिबंधों"]],
      ["मेज", ["मेज़"]],
    ],
  },
  zh: {
    text: "各国部长就港口制裁问题谈判至黎明。最大限度的克制是当晚的关键词，谁也不愿第一个离开理事会的谈判桌，因为船只仍在等待。",
    cases: [
      ["制裁", ["制裁"]],
      ["谈判", ["谈判", "谈判"]],
      ['"最大限度的克制"', ["最大限度的克制"]],
    ],
  },
  ja: {
    text: "閣僚たちは港への制裁をめぐって夜明けまで交渉した。最大限の自制がその夜の言葉であり、理事会の席を最初に立とうとする者はいなかった。",
    cases: [
      ["制裁", ["制裁"]],
      ["自制", ["自制"]],
      ["交渉", ["交渉"]],
    ],
  },
  ko: {
    text: "장관들은 항구에 대한 제재를 두고 새벽까지 협상했다. 최대한의 자제가 그날 밤의 말이었고, 아무도 이사회 테이블에서 먼저 일어나려 하지 않았다.",
    cases: [
      ["제재", ["제재를"]],
      ["새벽까지", ["새벽까지"]],
    ],
  },
  th: {
    text: "รัฐมนตรีเจรจากันจนรุ่งสางเรื่องมาตรการคว่ำบาตรท่าเรือ ความอดกลั้นคือคำของค่ำคืนนั้น และไม่มีใครอยากลุกจากโต๊ะของสภาเป็นคนแรก เพราะเรือยังคงรออยู่นอกฝั่งตลอดทั้งคืน",
    cases: [
      ["เจรจา", ["เจรจา"]],
      ["คว่ำบาตร", ["คว่ำบาตร"]],
    ],
  },
  vi: {
    text: "Các bộ trưởng đàm phán đến rạng sáng về lệnh trừng phạt đối với cảng. Kiềm chế tối đa là từ của đêm đó, và không ai muốn là người đầu tiên rời bàn của hội đồng.",
    cases: [
      ['"trừng phạt"', ["trừng phạt"]],
      ["dam phan", ["đàm", "phán"]],
    ],
  },
};

/** What every script has: figures, hyphens, apostrophes, initials. */
const signs = {
  text: "The U.N. and the R.D.C. counted 20,000 tonnes, then 2.4 million, on the Corran-Varn line. O’Dell of the state-run paper asked twice about the F-16s and the €1,500 fee for 14 ships.",
  cases: [
    ["UN", ["U.N"]],
    ["rdc", ["R.D.C"]],
    ["20000", ["20,000"]],
    ['"20 000"', ["20,000"]],
    ["2,4", ["2.4"]],
    ["corran-varn", ["Corran-Varn"]],
    ["varn", ["Varn"]],
    ["o'dell", ["O’Dell"]],
    ["f-16s", ["F-16s"]],
    ["1500", ["1,500"]],
  ] as readonly Case[],
};

describe("a story of each language", () => {
  let archive: Archive;

  beforeAll(async () => {
    const folder = aFolder();
    mkdirSync(join(folder, "stories"));
    for (const [language, { text }] of [...Object.entries(stories), ["signs", signs] as const])
      writeFileSync(join(folder, "stories", `${language}.txt`), `Story ${language}\n\n${text}\n`);
    archive = await anArchive();
    const sources = [{ kind: "path", path: join(folder, "stories") }] as const;
    const job = must(await archive.ask("store.startJob", { label: "Stories", sources: [join(folder, "stories")] }));
    must(
      await runImport({
        jobId: job.id,
        sources,
        mappings: [],
        archive,
        threads: 1,
        threadEntry: new URL("pool-thread.ts", import.meta.url),
        signal: new AbortController().signal,
        onProgress: () => undefined,
      }),
    );
  }, 60_000);
  afterAll(() => archive.close());

  const marksOf = async (name: string, query: string): Promise<string[] | null> => {
    const page = must(await archive.ask("search.run", { query, sort: "relevance", offset: 0, limit: 50, fold: false }));
    const row = page.rows.find((each) => each.headline.text === `Story ${name}`);
    if (row === undefined) return null;
    const { article, hits } = must(await archive.ask("article.load", { id: row.id, query }));
    const body = article.blocks.map((block) => block.text).join("\n\n");
    return hits.body.map(({ start, end }) => body.slice(start, end));
  };

  const all = [...Object.entries(stories), ["signs", signs] as const].flatMap(([name, { cases }]) =>
    cases.map(([query, marks]) => [name, query, marks] as const),
  );

  it.each(all)("in %s is found by %s, and marked %j", async (name, query, marks) => {
    expect(await marksOf(name, query)).toEqual(marks);
  });

  it("is told its language", async () => {
    const page = must(await archive.ask("search.run", { query: "", sort: "added", offset: 0, limit: 50, fold: false }));
    expect(Object.fromEntries(page.rows.map((row) => [row.headline.text.slice(6), row.language]))).toEqual({
      ...Object.fromEntries(Object.keys(stories).map((language) => [language, language])),
      signs: "en",
    });
  });
});
