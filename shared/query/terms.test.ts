import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldLetters, foldText, foldWord, tokenise } from "./terms.ts";

/** What the index does: the terms of a phrase, side by side. */
const holds = (text: string, phrase: string): boolean => ` ${foldText(text)} `.includes(` ${foldText(phrase)} `);

describe("tokenise", () => {
  it.each([
    ["Détroit RETENUE Œuvre", "detroit retenue oeuvre"],
    ["Straße, STRASSE, STRAẞE", "strasse strasse strasse"],
    ["İstanbul ISTANBUL ısı", "istanbul istanbul isi"],
    ["الأُمَّـة الامه", "الامه الامه"],
    ["إلى علی", "الي علي"],
    ["کتاب كتاب", "كتاب كتاب"],
    ["ہے ھے", "هے هے"],
    ["שָׁלוֹם שלום", "שלום שלום"],
    ["Ёлка елка", "елка елка"],
    ["ΟΔΟΣ οδός", "οδοσ οδοσ"],
    ["Việt Nam, đồng", "viet nam dong"],
    ["ＮＡＴＯ ﬁn ２４", "nato fin 24"],
    ["हिन्दी हिंदी क़लम कलम", "हिंदी हिंदी कलम कलम"],
    ["ｶﾞ ガ が", "ガ ガ が"],
    ["می‌شود", "ميشود"],
    ["Saʿud, Hawaiʻi", "saud hawaii"],
    ["Ինչո՞ւ", "ինչու"],
    ["한국의", "한국의"],
    ["2½ km²", "2 km2"],
  ])("folds %s to %s", (text, terms) => {
    expect(foldText(text)).toBe(terms);
  });

  it.each([
    ["мой", "мои"],
    ["її", "іі"],
    ["दिन", "दान"],
    ["ปี", "ปู"],
    ["か", "が"],
    ["ไหม้", "ไหม"],
    ["বল", "বালা"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(foldText(one)).not.toBe(foldText(other));
  });

  it.each([
    ["d’Iran l'accord qu’il", "d iran l accord qu il"],
    ["al-Kutbi, sous‑marin", "al kutbi sous marin"],
    ["об'єкт обʼєкт об’єкт", "обєкт обєкт обєкт"],
    ['צה"ל צה״ל', "צהל צהל"],
    ["ב\"הארץ\" ג'ורג'", "ב הארץ גורג"],
    ["Türkiye'nin", "turkiye nin"],
    ["NATO峰会", "nato 峰 会"],
    ["ปีนี้", "ปี นี้"],
  ])("cuts %s into %s", (text, terms) => {
    expect(foldText(text)).toBe(terms);
  });

  it.each([
    ["U.N.", "un"],
    ["the U.N.-backed U.N's", "the un backed un s"],
    ["R.D.C., O.N.U", "rdc onu"],
    ["l’O.N.U.", "l onu"],
    ["В.В. Путин В.В.Путин В.Путин", "вв путин вв путин в путин"],
    ["J. R. Halvey", "j r halvey"],
    ["www.a.b.example", "www a b example"],
    ["É.U.", "eu"],
  ])("takes initials together: %s", (text, terms) => {
    expect(foldText(text)).toBe(terms);
  });

  it.each([
    ["2,4 %", "2.4"],
    ["2.4 percent", "2.4 percent"],
    ["1,000 men", "1000 men"],
    ["1.000 Euro", "1000 euro"],
    ["1 000 euros", "1000 euros"],
    ["12 345 678,90", "12345678.90"],
    ["1'234.50", "1234.50"],
    ["1,234,567.8", "1234567.8"],
    ["0.500", "0.500"],
    ["٢٫٤ ۱۲۳ १२", "2.4 123 12"],
    ["24.11.2026", "24 11 2026"],
    ["1,2,3", "1 2 3"],
    ["1.234.56", "1 234 56"],
    ["2024 2.4", "2024 2.4"],
    ["11 12 300", "11 12 300"],
    ["10 000 12", "10000 12"],
    ["12, 300", "12 300"],
    ["10:30", "10 30"],
    ["2.4GHz", "2.4 ghz"],
    ["F16 1000th", "f16 1000th"],
  ])("takes figures together: %s", (text, terms) => {
    expect(foldText(text)).toBe(terms);
  });

  it("gives every term the place of its word", () => {
    const words = fc.constantFrom(
      "U.N.",
      "1 000",
      "2,4",
      ".",
      ",",
      " ",
      "a",
      "É",
      "峰",
      "ปี",
      "ガ",
      "न्",
      "त",
      "'",
      "об",
      "צ",
      '"',
      "é",
      "İ",
      "ﷺ",
      "٣",
      "\u0306",
      "\u200D",
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(words).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let before = 0;
        for (const { term, start, end } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(foldText(text.slice(start, end))).toBe(term);
          expect(term).not.toMatch(/\s/);
          expect(foldLetters(text)).toContain(term);
          before = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("folds a word letter by letter as it does as a whole, and once for all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const { term, start, end } of tokenise(text)) {
          if (!/\d/.test(term)) expect(foldWord(text.slice(start, end)).replaceAll(".", "")).toBe(term);
          expect(foldText(term)).toBe(term);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a phrase of each language", () => {
  it.each([
    ["English", "The U.N. envoy said the ceasefire agreement would hold.", "UN envoy", "envoy agreement"],
    ["French", "L’accord prévoit qu’environ 1 200 détenus soient libérés.", "1200 detenus", "accord detenus"],
    ["German", "Die Außenministerin kündigte größere Lieferungen an.", "GRÖSSERE LIEFERUNGEN", "größere lieferung"],
    ["Spanish", "El Gobierno anunció una reducción del 2,4 % en enero.", "reduccion del 2.4", "reduccion en enero"],
    ["Italian", "Il ministro dell’Interno è arrivato all’aeroporto.", "dell'interno", "interno aeroporto"],
    ["Portuguese", "A eleição será realizada em São Cordero amanhã.", "eleicao sera", "eleição em"],
    ["Dutch", "De coalitie bereikte ’s nachts een akkoord.", "'s nachts", "coalitie akkoord"],
    ["Swedish", "Regeringen föreslår höjda anslag för försvaret.", "höjda anslag", "höjda försvaret"],
    ["Danish", "Statsministeren sagde, at øerne får støtte.", "øerne får", "øerne støtte"],
    ["Norwegian", "Møtet på Ås ble avlyst på grunn av været.", "møtet på ås", "møtet avlyst"],
    ["Finnish", "Hallitus päätti äänestyksen jälkeen jatkaa työtä.", "aanestyksen jalkeen", "hallitus jalkeen"],
    ["Polish", "Rząd ogłosił, że żołnierze wrócą do Łodzi.", "zolnierze wroca", "rząd wroca"],
    ["Czech", "Vláda včera schválila příští rozpočet.", "pristi rozpocet", "vlada rozpocet"],
    ["Hungarian", "A kormányfő csütörtökön tárgyal az ellenzékkel.", "csutortokon targyal", "kormányfő targyal"],
    ["Romanian", "Președintele a semnat știrea în această dimineață.", "aceasta dimineata", "semnat dimineata"],
    ["Turkish", "Türkiye’nin dışişleri bakanı İzmir’e gitti.", "disisleri bakani izmir", "bakani turkiye"],
    ["Vietnamese", "Chính phủ thông báo kết quả đàm phán.", "kết quả đàm", "chính kết"],
    ["Russian", "Ещё трёх журналистов освободили в среду.", "еще трех журналистов", "трех освободили"],
    ["Ukrainian", "Уряд відкрив новий об’єкт для її жителів.", "об'єкт для її", "обєкт для іі"],
    ["Bulgarian", "Министърът обяви, че преговорите ѝ продължават.", "преговорите и", "преговорите на"],
    ["Greek", "Η κυβέρνηση ανακοίνωσε ΝΕΑ ΜΕΤΡΑ για τους νησιώτες.", "νέα μέτρα", "κυβέρνηση μέτρα"],
    ["Arabic", "أعلنت الحُكُومَة الإفراج عن الصحفيّة يوم الأحد.", "الافراج عن الصحفية", "الحكومة الصحفية"],
    ["Persian", "دولت می‌گوید گفت‌وگوها ادامه دارد.", "ميگويد گفتوگوها", "دولت ادامه"],
    ["Urdu", "وزیرِ خارجہ نے ۲۴ قیدیوں کی رہائی کا اعلان کیا۔", "24 قیدیوں", "وزیر قیدیوں"],
    ["Hebrew", 'דובר צה"ל הודיע כי הַמֶּמְשָׁלָה תתכנס.', "כי הממשלה תתכנס", "צהל הממשלה"],
    ["Hindi", "सरकार ने हिन्दी में घोषणा की।", "हिंदी में", "सरकार हिंदी"],
    ["Bengali", "সরকার নতুন আলোচনা শুরু করেছে।", "নতুন আলোচনা", "সরকার আলোচনা"],
    ["Tamil", "அரசு புதிய பேச்சுவார்த்தையை அறிவித்தது.", "புதிய பேச்சுவார்த்தையை", "அரசு பேச்சுவார்த்தையை"],
    ["Thai", "รัฐบาลประกาศเจรจารอบใหม่ในปีนี้", "ปีนี้", "ปูนี้"],
    ["Chinese", "外长在峰会上说，停火协议将生效。", "峰会", "会峰"],
    ["Japanese", "首相はサーバー障害について会談した。", "サーバー障害", "サハー障害"],
    ["Korean", "정부는 휴전 협정을 발표했다.", "휴전 협정을", "정부는 협정을"],
    ["Armenian", "Կառավարությունը հայտարարեց՝ ինչո՞ւ է ուշանում։", "ինչու է", "կառավարությունը ինչու"],
    ["Georgian", "მთავრობამ ახალი შეთანხმება გამოაცხადა.", "ახალი შეთანხმება", "მთავრობამ შეთანხმება"],
    ["Khmer", "រដ្ឋាភិបាលប្រកាសកិច្ចព្រមព្រៀង", "ប្រកាស", "ប្រកស"],
  ])("of %s is found in a sentence, a near miss is not", (_, sentence, phrase, nearMiss) => {
    expect(holds(sentence, phrase)).toBe(true);
    expect(holds(sentence, nearMiss)).toBe(false);
  });
});
