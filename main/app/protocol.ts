/** The window's own pages come from `communique://app/`, read out of the built folder and nowhere else. */
import { join, normalize, sep } from "node:path";
import { protocol } from "electron";

export const pageUrl = "communique://app/index.html";

// Inline styles are needed by the widget library's positioned popovers; scripts come from the program alone.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Must run before the app is ready. */
export function declareProtocol(): void {
  // `codeCache`: from the third start on, scripts are not compiled anew.
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: "communique", privileges }]);
}

/**
 * Serves the files under `folder`; anything outside it, or not there, fails.
 *
 * By the older of Electron's two ways: `protocol.handle` takes all of Node's fetch to answer, and each file through this process, which is a
 * tenth of a second of every start.
 */
export function serveProtocol(folder: string): void {
  protocol.registerFileProtocol("communique", ({ url }, answer) => {
    const path = pathIn(folder, url);
    answer(path === null ? { error: fileNotFound } : { path, headers: { "content-security-policy": policy } });
  });
}

/** Chromium's number for it. */
const fileNotFound = -6;

/** @returns null for what is outside, or no address */
function pathIn(folder: string, address: string): string | null {
  try {
    const { host, pathname } = new URL(address);
    const path = normalize(join(folder, decodeURIComponent(pathname)));
    return host === "app" && path.startsWith(folder + sep) ? path : null;
  } catch {
    return null;
  }
}
