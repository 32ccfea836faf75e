/** What repeats from page to page at its head or foot, and page numbers, are the paper's frame and no part of the text. */
import type { PrintedPage, Row } from "./row.ts";

const share = 0.12;
const rowsAtEdge = 3;
const pageNumber =
  /^(?:(?:page|seite|seiten|página|pagina|стр\.?|p\.|s\.)\s*)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:\/|of|von|de|sur|из|di)\s*\d{1,4})?$/iu;

/** Pages without their running heads, feet and numbers. A line in larger type than the text's is a headline, even if later pages repeat it small. */
export function dropRunningHeads(pages: readonly PrintedPage[], bodySize: number): PrintedPage[] {
  const seen = new Map<string, number>();
  for (const page of pages) for (const key of new Set(edgeRows(page).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const often = Math.max(2, Math.ceil(pages.length * 0.3));
  return pages.map((page) => {
    const dropped = new Set(
      edgeRows(page).filter((row) => {
        const isLarge = row.pieces.some((piece) => piece.size > bodySize * 1.25);
        return pageNumber.test(textOf(row)) || (!isLarge && (seen.get(keyOf(row)) ?? 0) >= often);
      }),
    );
    return { ...page, rows: page.rows.filter((row) => !dropped.has(row)) };
  });
}

function edgeRows({ rows, height }: PrintedPage): Row[] {
  const top = rows.slice(0, rowsAtEdge).filter((row) => row.y < height * share);
  const bottom = rows.slice(-rowsAtEdge).filter((row) => row.y > height * (1 - share));
  return [...top, ...bottom];
}

const textOf = (row: Row): string => row.pieces.map((piece) => piece.text).join(" ");

/** Left and right pages swap the parts of their heads, and numbers change. */
const keyOf = (row: Row): string =>
  row.pieces
    .flatMap((piece) => piece.text.toLowerCase().split(/[^\p{L}]+/u))
    .filter((word) => word !== "")
    .sort()
    .join(" ");
