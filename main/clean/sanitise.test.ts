import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safePage } from "./sanitise.ts";

describe("safePage", () => {
  it("keeps words and structure", () => {
    expect(safePage('<h1 class="x">Lights</h1><p dir="rtl">a <b>b</b> &lt;c&gt;</p>')).toBe(
      '<h1>Lights</h1><p dir="rtl">a <b>b</b> &lt;c&gt;</p>',
    );
  });

  it("leaves nothing that runs or reaches the network", () => {
    const page = safePage(
      '<script>alert(1)</script><img src=x onerror=alert(1) alt="A light"><a href="javascript:alert(1)">go</a><iframe src="https://a.example"></iframe><p style="background:url(https://a.example)" onclick="x()">t</p><svg onload=x()><style>p{}</style>',
    );
    expect(page).toBe("<i>[A light]</i>go<p>t</p>");
  });

  it("writes no tag or attribute outside its list, whatever comes in", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      '"',
      "'",
      "img",
      "script",
      " onerror=",
      "<p ",
      "</",
      "<!--",
      "-->",
      "&lt;",
      "&#60;",
      "javascript:",
      "<svg>",
      "<math><mi>",
      "title",
      "<noscript>",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
        const rest = safePage(parts.join("")).replace(/<\/?(?:p|i|b|em|h[1-6])(?: (?:dir|lang)="[a-z-]+")?>/g, "");
        return !rest.includes("<");
      }),
    );
  });
});
