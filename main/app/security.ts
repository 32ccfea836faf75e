/** What a window may never do, whatever page or capture it shows: navigate, open windows, ask for permissions, reach the network. */
import { app, type Session, type WebContents } from "electron";
import { pageUrl } from "./protocol.ts";

/** Holds for every web contents that is ever made. */
export function forbidNavigation(): void {
  app.on("web-contents-created", (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
    contents.on("will-navigate", (event) => event.preventDefault());
    contents.on("will-frame-navigate", (event) => {
      if (event.url !== "about:srcdoc") event.preventDefault();
    });
    contents.on("will-attach-webview", (event) => event.preventDefault());
  });
}

/** Refuses every permission and every request that is not for the program's own files. */
export function closeSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, done) => done(false));
  session.setPermissionCheckHandler(() => false);
  session.webRequest.onBeforeRequest((details, done) => {
    const { protocol } = new URL(details.url);
    done({ cancel: !["communique:", "data:", "about:", "blob:", "devtools:"].includes(protocol) });
  });
}

/** Only the program's own page, in its top frame, may call main. */
export function isTrusted(contents: WebContents, frameUrl: string | undefined): boolean {
  return frameUrl !== undefined && frameUrl.split(/[?#]/)[0] === pageUrl && contents.getURL().split(/[?#]/)[0] === pageUrl;
}
