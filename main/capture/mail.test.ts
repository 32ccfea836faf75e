import { zipSync } from "fflate";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { join, readDocuments, readWhole, surviveDamage, utf8, wordsOf } from "./test-capture.ts";

const header = (subject: string, more = ""): string =>
  `From: Le Fanal <lettre@lettres.lefanal.example>\r\nTo: revue@pressroom.example\r\nSubject: ${subject}\r\nDate: Wed, 11 Nov 2026 06:00:00 +0100\r\n${more}MIME-Version: 1.0\r\n`;

interface Attached {
  readonly type: string;
  readonly name?: string;
  readonly bytes: Uint8Array;
  readonly more?: string;
}

function mailWith(text: string, attached: readonly Attached[]): Uint8Array {
  const parts = attached.map(({ type, name, bytes, more = "" }) => {
    const disposition = name === undefined ? "" : `Content-Disposition: attachment; filename="${name}"\r\n`;
    return `--edge\r\nContent-Type: ${type}\r\n${disposition}${more}Content-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString("base64")}\r\n`;
  });
  const own = `--edge\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`;
  return utf8(`${header("Two papers", 'Content-Type: multipart/mixed; boundary="edge"\r\n')}\r\n${own}${parts.join("")}--edge--\r\n`);
}

const page = utf8("<!doctype html><h1>Harbour</h1><p>The harbour sleeps.</p>");
const inner = utf8(
  `From: Press <press@council.example>\r\nTo: a@b.example\r\nSubject: Inner\r\nDate: Tue, 10 Nov 2026 10:00:00 +0100\r\n\r\nThe inner text.\r\n`,
);

describe("a mail with attachments", () => {
  it("gives its own text and each attachment, which the mail's header does not speak for", async () => {
    const bytes = mailWith("Please find two papers.", [
      { type: "text/html", name: "harbour.html", bytes: page },
      { type: "application/zip", name: "old.zip", bytes: zipSync({ "a.txt": utf8("Quay\n\nThe quay is wet.") }) },
      { type: "message/rfc822", bytes: inner, more: "" },
    ]);
    const documents = await readDocuments(bytes, "a.eml");
    expect(documents.map((each) => [each.hints.part, each.hints.headline])).toEqual([
      [undefined, "Two papers"],
      ["harbour.html", undefined],
      ["old.zip > a.txt", undefined],
      ["attachment 3.eml", "Inner"],
    ]);
    expect(documents.map((each) => each.hints.capturedAt.slice(0, 10))).toEqual(["2026-11-11", "2026-11-11", "2026-11-11", "2026-11-10"]);
    expect(documents[3]?.hints.outlet).toBe("Press");
  });

  it("passes over pictures and names other files that cannot be read", async () => {
    const { documents, unread } = await readWhole(
      mailWith("Text.", [
        { type: "text/watch-html", bytes: page },
        { type: "image/png", name: "logo.png", bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47]) },
        { type: "application/octet-stream", name: "tool.exe", bytes: new Uint8Array([0x4d, 0x5a, 0x90, 0, 3]) },
      ]),
      "a.eml",
    );
    expect(documents).toHaveLength(1);
    expect(unread).toEqual([{ part: "tool.exe", reason: { kind: "program" } }]);
  });

  it("survives a thousand kinds of damage", () =>
    surviveDamage(
      [
        mailWith("Text.", [
          { type: "text/html", name: "a.html", bytes: page },
          { type: "message/rfc822", bytes: inner },
        ]),
        inner,
      ],
      "a.eml",
    ));
});

describe("a mail", () => {
  const own = (text: string, subject = "Nuit blanche"): string =>
    `${header(subject, "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n")}\r\n${text}\r\n`;

  it("is read in the set that its bytes are in, whatever it says", async () => {
    const text = "Le conseil a siégé jusqu’à l’aube et appelé à la retenue.";
    const bytes = iconv.encode(own(text), "windows-1252");
    expect(wordsOf((await readDocuments(bytes, "a.eml"))[0])).toBe(text);
  });

  it("is read behind a mark, a blank line or the length that Apple Mail writes over it", async () => {
    const mail = own("The council sat until dawn.");
    const apple = `${mail.length}\n${mail}<?xml version="1.0"?><plist version="1.0"></plist>`;
    for (const bytes of [utf8(apple), utf8(`\r\n${mail}`), join(new Uint8Array([0xef, 0xbb, 0xbf]), utf8(mail))])
      expect(await readDocuments(bytes, "a.emlx")).toMatchObject([
        { text: "The council sat until dawn.", hints: { outlet: "Le Fanal", headline: "Nuit blanche" } },
      ]);
  });

  const quoted = ["From: Le Quai &lt;a@lequai.example&gt;", "Sent: Monday, 2 November 2026 08:00", "To: Press", "Subject: Lights"];
  const page = (subject: string): Uint8Array =>
    utf8(
      `${header(subject, "Content-Type: text/html; charset=utf-8\r\n")}\r\n<p>Our own words.</p><p>${quoted.join("<br>")}</p><p>Their words.</p>\r\n`,
    );

  it("that was forwarded as a page speaks as the first one, which it is cut to", async () => {
    const [document] = await readDocuments(page("FW: Lights"), "a.eml");
    expect(document?.hints).toMatchObject({ outlet: "Le Quai", headline: "Lights", date: "Monday, 2 November 2026 08:00" });
    expect(wordsOf(document)).toContain("Their words.");
    expect(wordsOf(document)).not.toContain("Our own words.");
  });

  it("that answers another speaks for itself", async () => {
    const [document] = await readDocuments(page("RE: Lights"), "a.eml");
    expect(document?.hints).toMatchObject({ outlet: "Le Fanal", headline: "RE: Lights" });
    expect(wordsOf(document)).toContain("Our own words.");
  });
});

const prose = "The council met at night and asked both sides for restraint, in words that took six hours. ";

describe("a newsletter", () => {
  const story = (title: string, slug: string): string =>
    `<tr><td><h2><a href="https://lefanal.example/${slug}">${title}</a></h2><p>${prose}</p><p><a href="https://lefanal.example/${slug}">Lire la suite</a></p></td></tr>`;
  const letter = (body: string): Uint8Array =>
    utf8(
      `${header("La lettre", "Content-Type: text/html; charset=utf-8\r\n")}\r\n<html><body><p>Bonjour !</p>${body}<p>Se désabonner</p></body></html>\r\n`,
    );

  it("is split into its stories where each title has prose and a link of its own", async () => {
    const bytes = letter(
      `<table><h1>Monde</h1>${story("Le conseil veille", "a")}${story("Un cargo repart", "b")}${story("Le pain presse", "c")}</table>`,
    );
    const documents = await readDocuments(bytes, "a.eml");
    expect(documents.map((each) => [each.hints.headline, each.hints.url])).toEqual([
      ["Le conseil veille", "https://lefanal.example/a"],
      ["Un cargo repart", "https://lefanal.example/b"],
      ["Le pain presse", "https://lefanal.example/c"],
    ]);
    expect(wordsOf(documents[0])).toContain("six hours");
    expect(wordsOf(documents[0])).not.toContain("Un cargo repart");
    expect(documents.every((each) => each.hints.outlet === "Le Fanal")).toBe(true);
  });

  it("is split at lines that are links where it has no headings, and keeps no address of a mailing service", async () => {
    const linked = (title: string, slug: string): string =>
      `<tr><td><a href="https://click.mailer.example/${slug}"><b>${title}</b></a></td></tr><tr><td>${prose}</td></tr>`;
    const documents = await readDocuments(
      letter(
        `<table>${linked("The council stays awake", "1")}${linked("A freighter sails again", "2")}${linked("Bread is in a hurry", "3")}</table>`,
      ),
      "a.eml",
    );
    expect(documents.map((each) => [each.hints.headline, each.hints.url])).toEqual([
      ["The council stays awake", undefined],
      ["A freighter sails again", undefined],
      ["Bread is in a hurry", undefined],
    ]);
  });

  it("is split above the words that stand under each story, where its titles are neither headings nor links", async () => {
    const told = (title: string, slug: string): string =>
      `<tr><td><b>${title}</b><br>${prose}<br>${prose}<br><a href="https://lefanal.example/${slug}">Lire la suite</a></td></tr>`;
    const documents = await readDocuments(
      letter(`<table>${told("Le conseil veille", "a")}${told("Un cargo repart", "b")}${told("Le pain presse encore", "c")}</table>`),
      "a.eml",
    );
    expect(documents.map((each) => [each.hints.headline, each.hints.url])).toEqual([
      ["Le conseil veille", "https://lefanal.example/a"],
      ["Un cargo repart", "https://lefanal.example/b"],
      ["Le pain presse encore", "https://lefanal.example/c"],
    ]);
  });

  it("keeps a preface that is more than a greeting", async () => {
    const stories = `${story("Le conseil veille", "a")}${story("Un cargo repart", "b")}${story("Le pain presse", "c")}`;
    const documents = await readDocuments(letter(`<p>${prose.repeat(5)}</p>${stories}`), "a.eml");
    expect(documents.map((each) => each.hints.headline)).toEqual(["La lettre", "Le conseil veille", "Un cargo repart", "Le pain presse"]);
  });

  it("leaves a release with subheadings whole", async () => {
    const part = (title: string): string =>
      `<h2>${title}</h2><p>${prose}<a href="https://council.example/x">See the text</a> of the council.</p>`;
    expect(await readDocuments(letter(`<h1>Release</h1>${part("One")}${part("Two")}${part("Three")}`), "a.eml")).toHaveLength(1);
  });

  it("in plain text is split at its rules", async () => {
    const item = (title: string, slug: string): string => `${title}\r\n${prose}\r\nhttps://lefanal.example/${slug}\r\n`;
    const body = ["La lettre du phare", item("Le conseil veille", "a"), item("Un cargo repart", "b"), item("Le pain presse", "c")].join(
      "\r\n--------------------\r\n",
    );
    const documents = await readDocuments(
      utf8(`${header("La lettre", "Content-Type: text/plain; charset=utf-8\r\n")}\r\n${body}`),
      "a.eml",
    );
    expect(documents.map((each) => [each.hints.headline, each.hints.url])).toEqual([
      ["Le conseil veille", "https://lefanal.example/a"],
      ["Un cargo repart", "https://lefanal.example/b"],
      ["Le pain presse", "https://lefanal.example/c"],
    ]);
  });

  it("survives a thousand kinds of damage", () =>
    surviveDamage(
      [letter(`<table>${story("Le conseil veille", "a")}${story("Un cargo repart", "b")}${story("Le pain presse", "c")}</table>`)],
      "a.eml",
    ));
});

describe("a mailbox", () => {
  const opened = (mail: string): Uint8Array => utf8(`From lettre@lefanal.example Wed Nov 11 06:00:00 2026\r\n${mail}\r\n\r\n`);
  const box = join(
    opened(`${header("One")}\r\nThe first text.\r\n>From the quay it looked small.`),
    opened(`${header("Two")}\r\nFrom Varn 12:30 came word.\r\nMore.`),
    opened(`${header("Three")}\r\nThe third text.`),
  );

  it("gives each mail, and takes no line of text for an opener", async () => {
    const { mediaType, documents } = await readWhole(box, "Inbox");
    expect(mediaType).toBe("application/mbox");
    expect(documents.map((each) => [each.hints.part, each.hints.headline])).toEqual([
      ["mail 1.eml", "One"],
      ["mail 2.eml", "Two"],
      ["mail 3.eml", "Three"],
    ]);
    expect(wordsOf(documents[0])).toContain("\nFrom the quay");
    expect(wordsOf(documents[1])).toContain("From Varn 12:30");
  });

  it("survives a thousand kinds of damage", () => surviveDamage([box], "Inbox"));
});
