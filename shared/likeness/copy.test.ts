import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { copyCandidates, findCopy } from "./copy.ts";
import { fingerprintOf, keysOf } from "./fingerprint.ts";

const wire =
  "Envoys left the hall in Tarnhof after midnight with a text that asks both capitals for restraint. The council of 14 states had met for nine hours. " +
  "A fourth convoy turned back on Sunday after what its owners called warning shots. The secretary general expects deeds on the water within 48 hours. " +
  "Nobody was hurt, said the harbour master, who counted 23 ships at anchor. The owners want 1.5 million in damages.";
const other =
  "Farmers in the Karsk valley expect a poor harvest after the driest spring in thirty years. The ministry promised loans of 40 million on Friday. " +
  "A union leader called that a drop on a hot stone and asked for a moratorium on debts until the next season. Rain is not in sight.";

const copyOf = (a: string, b: string, daysApart: number | null = 0) => findCopy(fingerprintOf(a), fingerprintOf(b), daysApart);

describe("findCopy", () => {
  it("finds the whole text whatever its marks, case and spacing", () => {
    expect(copyOf(wire, wire.toUpperCase().replaceAll(". ", " – "))).toMatchObject({ ofFirst: 1, ofSecond: 1 });
  });

  it("finds what was cut, and what was extended", () => {
    const cut = wire.slice(0, wire.indexOf("The secretary"));
    expect(copyOf(cut, wire)).toMatchObject({ ofFirst: 1 });
    expect(copyOf(`${wire} ${other}`, wire)).toMatchObject({ ofSecond: 1 });
  });

  it("does not take a shared passage for a copy", () => {
    const quotation = "The secretary general expects deeds on the water within 48 hours.";
    expect(copyOf(`${quotation} ${other}`, wire)).toBeNull();
    expect(copyOf(other, wire)).toBeNull();
  });

  it("does not take another report of the same formula for a copy", () => {
    const report = (ships: number, tons: number, price: number) =>
      `The port of Tarnhof counted ${ships} ships at anchor on Monday and moved ${tons} tons of grain, the harbour master said in his daily report. The price of a berth stood at ${price} a day.`;
    expect(copyOf(report(23, 4100, 90), report(31, 5200, 95))).toBeNull();
  });

  it("asks for nearly the whole text when weeks lie between", () => {
    const longer = `${wire.slice(0, 360)} ${other.slice(0, 120)}`;
    expect(copyOf(longer, wire, 1)).not.toBeNull();
    expect(copyOf(longer, wire, 20)).toBeNull();
    expect(copyOf(wire, wire, 20)).not.toBeNull();
  });

  it("keeps silent on texts without words", () => {
    expect(copyOf("…", "!")).toBeNull();
  });

  it("compares scripts written without spaces", () => {
    const story = "外交部发言人星期一在塔恩霍夫表示，双方应保持克制，并尽快恢复谈判，港口关闭已经三天，没有人受伤，船东要求赔偿。";
    expect(copyOf(story, `${story}记者从现场报道。`)).toMatchObject({ ofFirst: 1 });
    expect(
      copyOf(story, "农民担心今年的收成，部长答应提供贷款，工会领袖认为这远远不够，要求延期还债，天气预报说近期没有雨水。"),
    ).toBeNull();
  });
});

describe("copyCandidates", () => {
  const index = new Map<number, number[]>();
  for (const [id, text] of [wire, other].entries())
    for (const key of keysOf(fingerprintOf(text))) index.set(key, [...(index.get(key) ?? []), id]);
  const candidates = (text: string) => copyCandidates(fingerprintOf(text), (key) => index.get(key) ?? []);

  it("finds a text by a part of it, and by it whole", () => {
    expect(candidates(wire.slice(0, 400))).toEqual([0]);
    expect(candidates(other)).toEqual([1]);
  });

  it("finds nothing for a stranger", () => {
    expect(candidates("Snow closed the pass above Varn for two days and the school with it.")).toEqual([]);
  });

  it("keeps a bounded number of keys of a text of any length", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 4000, unit: "binary" }), (text) => {
        const keys = keysOf(fingerprintOf(text));
        expect(keys.length).toBeLessThanOrEqual(17);
        for (const key of keys) expect(Number.isSafeInteger(key) && key >= 0 && key < 2 ** 31).toBe(true);
      }),
    );
  });
});
