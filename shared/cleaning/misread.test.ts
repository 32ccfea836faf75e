import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { findMisread } from "./misread.ts";

const french = "Le capitaine du port a déclaré que l’été serait à l’épreuve ; « déjà » les feux brûlent.";
const russian = "Пролив открыт, заявил начальник порта Варны, и суда войдут с первым приливом.";
const arabic = "قال قائد الميناء إن الأضواء ستعود إلى المصب قبل نهاية الأسبوع";
const polish = "Wśród pasażerów było więcej żeglarzy niż się spodziewano, mówiła właścicielka, która wróciła później.";

describe("findMisread", () => {
  it.each([
    ["French in UTF-8 read as windows-1252", french, "utf-8", "windows-1252"],
    ["Russian in UTF-8 read as windows-1251", russian, "utf-8", "windows-1251"],
    ["Russian in windows-1251 read as windows-1252", russian, "windows-1251", "windows-1252"],
    ["Russian in KOI8-R read as windows-1251", russian, "koi8-r", "windows-1251"],
    ["Arabic in windows-1256 read as windows-1252", arabic, "windows-1256", "windows-1252"],
    ["Polish in windows-1250 read as windows-1252", polish, "windows-1250", "windows-1252"],
    ["French in windows-1252 read as UTF-8", french, "windows-1252", "utf-8"],
  ])("sees %s", (_, text, written, read) => {
    const words = findMisread(iconv.decode(iconv.encode(text, written), read));
    expect(words).not.toBeNull();
    expect(words?.length).toBeLessThanOrEqual(40);
  });

  it.each([
    french,
    russian,
    arabic,
    polish,
    "NÃO SÃO “PÂNICO”, diz o capitão do porto.",
    "Thuyền trưởng cảng nói rằng đèn ở cửa sông sẽ sáng lại trước cuối tuần, dù thời tiết thế nào.",
    "Höfnin á Þórshöfn er opin á ný, segir hafnarstjórinn, þótt veðrið sé enn vont.",
    "Das Becken fasst 300 m³ und 20 m² Deck.",
    "Срђан и Ђорђе су рекли да је РТС јавио.",
  ])("has nothing against %s", (text) => {
    expect(findMisread(text)).toBeNull();
  });
});
