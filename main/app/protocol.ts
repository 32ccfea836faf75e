/** The window's own pages come from `communique://app/`, read out of the built folder and nowhere else. */
import { extname, join, normalize, sep } from "node:path";
import { protocol } from "electron";

export const pageUrl = "communique://app/index.html";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
};

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
  protocol.registerSchemesAsPrivileged([{ scheme: "communique", privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/**
 * Serves the files under `folder`; anything outside it, or not there, fails.
 *
 * By the older of Electron's two ways: `protocol.handle` takes all of Node's fetch to answer, and each file through this process, which is a
 * tenth of a second of every start.
 */
export function serveProtocol(folder: string): void {
  protocol.registerFileProtocol("communique", (request, answer) => {
    const url = new URL(request.url);
    const path = normalize(join(folder, decodeURIComponent(url.pathname)));
    if (url.host !== "app" || !path.startsWith(folder + sep)) return answer({ error: fileNotFound });
    const mimeType = types[extname(path)] ?? "application/octet-stream";
    return answer({ path, mimeType, headers: { "content-type": mimeType, "content-security-policy": policy } });
  });
}

/** Chromium's number for it. */
const fileNotFound = -6;
