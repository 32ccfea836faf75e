/** Words with letters left open. */

/**
 * @param pattern  folded; `*` any run of letters, none too, `?` one
 * @param term     folded
 */
export function fitsPattern(pattern: string, term: string): boolean {
  let [at, seen] = [0, 0];
  let [star, resume] = [-1, 0];
  // The usual walk with one star to fall back to: never more than pattern × term steps.
  while (seen < term.length) {
    const wide = isLead(term, seen) ? 2 : 1;
    if (pattern[at] === "?") [at, seen] = [at + 1, seen + wide];
    else if (pattern[at] === "*") [star, resume, at] = [at, seen, at + 1];
    else if (pattern[at] === term[seen]) [at, seen] = [at + 1, seen + 1];
    else if (star >= 0) {
      resume += 1;
      [at, seen] = [star + 1, resume];
    } else return false;
  }
  while (pattern[at] === "*") at += 1;
  return at === pattern.length;
}

const isLead = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xdc00 && at + 1 < text.length;
};
