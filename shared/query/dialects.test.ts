import { describe, expect, it } from "vitest";
import { parseQuery } from "./parse.ts";
import { printQuery } from "./print.ts";

const today = new Date(2026, 10, 24);
const translated = (text: string): string => {
  const read = parseQuery(text, today);
  return read.ok ? (read.value ? printQuery(read.value) : "") : `${read.error.problem} at ${read.error.at}`;
};

describe("dialects", () => {
  describe("Factiva", () => {
    it.each([
      ["hd=(strait AND gulf)", "title:(strait gulf)"],
      ['hd="warning shots"', 'title:"warning shots"'],
      ["hlp=strait", "title:strait OR lede:strait"],
      ["hlp=(strait OR gulf) x", "((title:strait OR lede:strait) OR (title:gulf OR lede:gulf)) x"],
      ["by=arnel AND sn=(le fanal)", 'author:arnel outlet:"le fanal"'],
      ["la=fr", "lang:fr"],
      ["wc>400 strait", "words:>400 strait"],
      ["president w/2 halvey", "president near/2 halvey"],
      ["carrier near5 strait", "carrier near/5 strait"],
      ["carrier adj3 strait", "carrier pre/3 strait"],
      ["boeing/N30/airline", "boeing near/30 airline"],
      ['"warning shots" same strait', '"warning shots" /p strait'],
      ["atleast5 strait", "atleast5 strait"],
      ["strait/F50/", "/f50/ strait"],
      ["strait /F50/ AND gulf", "/f50/ strait gulf"],
      ["negoti$ sanction$3", "negoti* sanction*"],
      ["US$ 100$", "US 100"],
      ["strait date from 20260101 to 20260131", "strait date:20260101..20260131"],
      ["strait date after 20260101", "strait after:20260101"],
      ["hd=(strait and gulf) not sport or la=fr", "title:(strait gulf) NOT sport OR lang:fr"],
      ["co=bp", "field-foreign at 3"],
    ])("reads %s as %s", (typed, printed) => {
      expect(translated(typed)).toBe(printed);
    });
  });

  describe("Nexis", () => {
    it.each([
      ["hlead(strait)", "title:strait OR lede:strait"],
      ["headline(strait AND gulf)", "title:(strait gulf)"],
      ["byline(jo arnel)", 'author:"jo arnel"'],
      ["strait W/5 gulf", "strait near/5 gulf"],
      ["strait PRE/3 gulf", "strait pre/3 gulf"],
      ["strait w/s gulf", "strait /s gulf"],
      ["strait W/P gulf", "strait /p gulf"],
      ["negoti! W/10 arm!", "negoti* near/10 arm*"],
      ["atl3(strait)", "atleast3 strait"],
      ["ATLEAST3(strait OR gulf)", "atleast3 (strait OR gulf)"],
      ["length(400)", "words:=400"],
      ["date(geq(1/13/2026) and leq(1/31/2026)) strait", "date:1/13/2026..1/31/2026 strait"],
      ["strait NOT W/5 gulf", "near-not at 7"],
      ["allcaps(aid)", "field-foreign at 8"],
    ])("reads %s as %s", (typed, printed) => {
      expect(translated(typed)).toBe(printed);
    });
  });

  describe("Europresse and LuQi", () => {
    it.each([
      ["TIT_HEAD=détroit & LEAD=golfe", "title:détroit lede:golfe"],
      ["TEXT=(détroit | golfe)", "détroit OR golfe"],
      ['AUT_BY="Jo Arnel"', 'author:"Jo Arnel"'],
      ["détroit & golfe ! opinion", "détroit AND golfe NOT opinion"],
      ["(détroit|golfe) SAUF opinion", "(détroit OR golfe) NOT opinion"],
      ["Bravo ! Encore", "Bravo Encore"],
      ["bed and breakfast", "bed and breakfast"],
    ])("reads %s as %s", (typed, printed) => {
      expect(translated(typed)).toBe(printed);
    });
  });

  describe("Gmail and search engines", () => {
    it.each([
      ["subject:strait from:fanal", "title:strait (outlet:fanal OR author:fanal)"],
      ["newer_than:7d older_than:1d", "since:7d before:1d"],
      ["{strait gulf} -opinion", "(strait OR gulf) NOT opinion"],
      ["intitle:strait site:fanal.example", "title:strait url:fanal.example"],
      ["strait AROUND(5) gulf", "strait near/5 gulf"],
      ["strait AROUND 5 gulf", "strait near/5 gulf"],
      ["after:2026/11/02", "after:2026/11/02"],
      ["label:position is:read", "tag:position NOT is:unread"],
    ])("reads %s as %s", (typed, printed) => {
      expect(translated(typed)).toBe(printed);
    });
  });

  describe("operators of other languages", () => {
    it.each([
      ["détroit ET golfe", "détroit AND golfe"],
      ["détroit OU golfe", "détroit OR golfe"],
      ["détroit SANS golfe", "détroit NOT golfe"],
      ["détroit ET SAUF golfe", "détroit NOT golfe"],
      ["Meerenge UND Golf NICHT Sport", "Meerenge AND Golf NOT Sport"],
      ["Meerenge ODER Golf", "Meerenge OR Golf"],
      ["estrecho Y golfo NO deporte", "estrecho AND golfo NOT deporte"],
      ["estrecho O golfo", "estrecho OR golfo"],
      ["stretto E golfo", "stretto AND golfo"],
      ["titre:détroit depuis:hier", "title:détroit since:hier"],
    ])("reads %s as %s", (typed, printed) => {
      expect(translated(typed)).toBe(printed);
    });

    it.each([
      ["sans issue", "sans issue"],
      ["NO deal", "no deal"],
      ["plan E", "plan e"],
      ["SAY NO TO WAR", "SAY no TO WAR"],
      ["VITAMIN E DEFICIENCY", "VITAMIN e DEFICIENCY"],
      ["ENVOYS NOT SEEN IN THE STRAIT OR GULF .", "ENVOYS not SEEN IN THE STRAIT or GULF"],
      ["ENVOYS (OF THE STRAIT) SEEN BY ALL WHO WERE ON A PIER AND GULF", "ENVOYS (OF THE STRAIT) SEEN BY ALL WHO WERE ON A PIER and GULF"],
      ["Daemons und -Dateien", "Daemons und Dateien"],
      ["outlet:ET", 'outlet:"ET"'],
      ["E.T. retour", "E.T retour"],
    ])("leaves the words of %s words", (typed, printed) => {
      expect(translated(typed)).toBe(printed);
    });

    it.each([
      ["EU AND NATO OR UN NOT WHO", "EU AND NATO OR UN NOT WHO"],
      ["UNITED STRAIT EMIRATES OR GULF", "UNITED STRAIT EMIRATES OR GULF"],
      ["ENVOYS SEEN IN THE STRAIT OR (GULF PIER)", "ENVOYS SEEN IN THE STRAIT OR GULF PIER"],
      ["Meerenge UND -Sport", "Meerenge NOT Sport"],
      ['ENVOYS SEEN IN THE "STRAIT" OR GULF', 'ENVOYS SEEN IN THE "STRAIT" OR GULF'],
      ["ENVOYS SEEN IN THE STRAIT OR gulf", "ENVOYS SEEN IN THE STRAIT OR gulf"],
      ["سفن مضيق خليج حرب OR نفط", "سفن مضيق خليج حرب OR نفط"],
    ])("keeps the operators of %s, which is no text in capitals", (typed, printed) => {
      expect(translated(typed)).toBe(printed);
    });
  });
});
