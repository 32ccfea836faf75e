/** The Robots Exclusion Protocol (RFC 9309): which paths a site asks programs to leave alone. */

interface Rule {
  readonly allows: boolean;
  readonly path: string;
}

/** The rules for one program; none means that all is allowed. */
export interface Robots {
  readonly rules: readonly Rule[];
}

const maxLength = 512_000;
const maxRules = 2000;

export const allowsAll: Robots = { rules: [] };
export const allowsNothing: Robots = { rules: [{ allows: false, path: "/" }] };

/**
 * Reads a robots.txt.
 *
 * @param agent  the program's own name; groups that name it count, else those for "*"
 */
export function readRobots(text: string, agent: string): Robots {
  const own: Rule[] = [];
  const all: Rule[] = [];
  let names: string[] = [];
  let isNaming = false;
  let isOwnKnown = false;
  for (const line of text.slice(0, maxLength).split(/\r\n?|\n/)) {
    const pair = /^\s*([a-z-]+)\s*:\s*(.*)$/i.exec(line.replace(/#.*/, ""));
    const key = pair?.[1]?.toLowerCase();
    const value = pair?.[2]?.trim() ?? "";
    if (key === "user-agent") {
      names = isNaming ? [...names, value.toLowerCase()] : [value.toLowerCase()];
      isNaming = true;
      if (isAgent(value, agent)) isOwnKnown = true;
    } else if (key === "allow" || key === "disallow") {
      isNaming = false;
      if (value === "") continue;
      const rule = { allows: key === "allow", path: value.toWellFormed().replace(/[^\p{ASCII}]+/gu, encodeURIComponent) };
      if (names.some((name) => isAgent(name, agent)) && own.length < maxRules) own.push(rule);
      if (names.includes("*") && all.length < maxRules) all.push(rule);
    }
  }
  return { rules: isOwnKnown ? own : all };
}

const isAgent = (name: string, agent: string): boolean => name.toLowerCase() === agent.toLowerCase();

/** Whether an address may be fetched: the longest rule that fits decides, and of two the one that allows (RFC 9309, 2.2.2). */
export function isAllowed(robots: Robots, url: URL): boolean {
  const path = url.pathname + url.search;
  let best: Rule | null = null;
  for (const rule of robots.rules) {
    if (!fits(rule.path, path)) continue;
    if (best === null || rule.path.length > best.path.length || (rule.path.length === best.path.length && rule.allows)) best = rule;
  }
  return best?.allows ?? true;
}

/** "*" stands for any letters, "$" at the end for the end. Parts are sought one after another, so that no pattern costs more than its length times the path's. */
function fits(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith("$");
  const parts = (isWhole ? pattern.slice(0, -1) : pattern).split("*");
  const [first = "", ...others] = parts;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of others.entries()) {
    if (isWhole && index === others.length - 1) return path.length - part.length >= at && path.endsWith(part);
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return !isWhole || at === path.length;
}
