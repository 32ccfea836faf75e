/** Queries for property tests: anything that fingers, clipboards and mischief can put into the field. */
import fc from "fast-check";

const fragments = [
  ...`restraint retenue l'accord U.N. 2.4 20 000 1,000 צה"ל об'єкт ضبط 峰会 \uD800 same adj near5 atl3 the de`.split(" "),
  ...'( ) { } " “ ” „ « » ‹ › - = ~ ~2 * ? ! $ | & + : :: .. > <'.split(" "),
  ..."AND OR NOT ET OU SANS SAUF UND ODER NICHT Y O NO E NON NEAR ADJ SAME".split(" "),
  ..."near/5 w/3 pre/2 /s /p w/s pre/p /7 /N30/ /f50/ /F5/ atleast3 near/0 w/9999 AROUND(5) AROUND".split(" "),
  ..."title: lede:( caption: hd= hlp=( TIT_HEAD= hlead( by= sn= la= wc> words:>400 copies:3 co= allcaps( subject: from:".split(" "),
  ..."outlet: tag: url: date: after: before: since: newer_than: 7d 2026-11 2026-11-02..2026-11-09 1/2/2026 yesterday".split(" "),
  ..."has:note is:unread is:starred is:read verdict:paywall has:pictures wom?n organi*ation *gate neg* Soleimany~".split(" "),
  ..."'; DROP TABLE articles;-- <script> \\ \u0000 \u202E \uFEFF é e\u0301 ﬁ".split(" "),
  " ",
  "20 000",
  "date from 20260101 to 20260201",
  '"1 week ago"',
];

const some = fc.array(fc.constantFrom(...fragments), { maxLength: 14 });

export const anyQuery: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  some.map((parts) => parts.join("")),
  some.map((parts) => parts.join(" ")),
);
