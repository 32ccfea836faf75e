/** Which way a line of a concordance is written: by its hit, and where that says nothing (a number) by what stands around it. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

export function directionOf({ left, hit, right }: { readonly left: string; readonly hit: string; readonly right: string }): "ltr" | "rtl" {
  const [letter = ""] = /\p{L}/u.exec(`${hit} ${right} ${left}`) ?? [];
  return rightToLeft.test(letter) ? "rtl" : "ltr";
}
