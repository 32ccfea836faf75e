const macSigns: Readonly<Record<string, string>> = { Ctrl: "⌘", Alt: "⌥" };

/** Keys as they are printed on the keyboard of the platform: "Ctrl ⇧ V" is "⌘ ⇧ V" on a Mac. */
export function keysFor(platform: string, keys: string): string {
  return /mac/i.test(platform) ? keys.replace(/Ctrl|Alt/g, (name) => macSigns[name] ?? name) : keys;
}
