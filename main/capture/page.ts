/** Recognises a page of HTML, and what a browser saves beside it. */

/** Whether a text is a page: by how it begins, or by its name and a tag in it. */
export function isPage(text: string, name: string): boolean {
  const head = text.slice(0, 2000).trimStart();
  if (/^(<\?xml[^>]*>\s*)?(<!--(?:(?!-->)[\s\S])*-->\s*)*<(!doctype\s+html|html|head|body|article|meta|title|div|table)\b/i.test(head))
    return true;
  return /\.x?html?$/i.test(name) && /<\/?[a-z][^>]*>/i.test(text.slice(0, 100_000));
}

/** Style sheets and scripts, which lie in the folder beside a saved page. */
export const isDressing = (text: string, name: string): boolean => /\.(?:css|m?js|map)$/i.test(name) && !isPage(text, "");
