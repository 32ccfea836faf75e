/** Tells on the desktop what came in for saved searches, without a sound. */
import { Notification } from "electron";
import type { SavedSearchId } from "../../shared/domain/ids.ts";
import type { SearchNews } from "../archive/repositories/saved-search.ts";

const texts = {
  en: {
    one: (count: number) => (count === 1 ? "1 new article" : `${count} new articles`),
    many: (searches: number) => `New in ${searches} saved searches`,
  },
  fr: {
    one: (count: number) => (count === 1 ? "1 nouvel article" : `${count} nouveaux articles`),
    many: (searches: number) => `Du nouveau dans ${searches} recherches enregistrées`,
  },
} as const;

/** More than these at once become one message. */
const mostMessages = 3;

// A message that nothing refers to is collected, and its click with it.
const shown = new Set<Notification>();

/** @param onOpen  a person chose the message of a search; null when it speaks of several */
export function notifyOfSearches(news: readonly SearchNews[], language: "en" | "fr", onOpen: (id: SavedSearchId | null) => void): void {
  if (!Notification.isSupported()) return;
  const t = texts[language];
  const messages =
    news.length > mostMessages
      ? [{ id: null, title: t.many(news.length), body: news.map((each) => `${each.name}: ${each.count}`).join("\n") }]
      : news.map((each) => ({ id: each.id, title: each.name, body: t.one(each.count) }));
  for (const { id, title, body } of messages) {
    const message = new Notification({ title, body, silent: true });
    shown.add(message);
    message.on("click", () => onOpen(id));
    message.on("close", () => shown.delete(message));
    message.show();
  }
}
