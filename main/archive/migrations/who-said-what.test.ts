import DatabaseFile, { type Database } from "better-sqlite3";
import { beforeEach, describe, expect, it } from "vitest";
import { actor } from "../../../shared/domain/actor.ts";
import { cleaningRule } from "../../../shared/domain/cleaning-rule.ts";
import { event } from "../../../shared/domain/event.ts";
import { watchFolder } from "../../../shared/domain/feed.ts";
import { quote } from "../../../shared/domain/quote.ts";
import { openUndoLog } from "../undo.ts";
import { migrateArchive } from "./migrate.ts";

let db: Database;

beforeEach(() => {
  db = new DatabaseFile(":memory:");
  migrateArchive(db, () => {});
  db.exec(`
    INSERT INTO captures VALUES (1, '${"a".repeat(64)}', 'folder', 'a.txt', 'text/plain', 'utf-8', 0, '2026-11-02T06:00:00.000Z', x'', NULL, NULL);
    INSERT INTO outlets (id, name) VALUES (1, 'The Narrows Gazette');
    INSERT INTO articles (id, capture_id, outlet_id, headline, published, words, added_at, removed, blocks)
      VALUES (1, 1, 1, 'Talks at Varn', '{}', 0, '2026-11-02T06:00:00.000Z', '[]', '[]');
    INSERT INTO actors VALUES (1, 'Ilse Corran', 'person', ''), (2, 'Maravelle', 'country', 'A coastal state');
    INSERT INTO actor_names VALUES (1, 1, 'Ilse Corran', 'ilse corran', 'en', 'Latn');
    INSERT INTO actor_roles VALUES (1, 1, 'foreign minister', 2, '2024-01-05', NULL);
    INSERT INTO quotes VALUES (1, 1, 0, 4, 9, 'words', 'partial', 1, 'she', 'said', 'probable');
    INSERT INTO events VALUES (1, 'Talks at Varn', '2026-11-01', '2026-11-02');
    INSERT INTO event_places VALUES (1, 1, 'Varn', NULL);
    INSERT INTO event_actors VALUES (1, 1, 2);
    INSERT INTO event_articles VALUES (1, 1, 1, 'excluded');
    INSERT INTO cleaning_rules VALUES (1, 1, 'remove', 'starts', 'Read also', 1, '2026-11-02T06:00:00.000Z', NULL);
    INSERT INTO watch_folders VALUES (1, '/scans', 0, '2026-11-02T06:00:00.000Z');
  `);
});

const json = (select: string): unknown => JSON.parse(db.prepare<[], string>(select).pluck().get() ?? "null");

describe("the tables of who said what", () => {
  it("hold actors with their names and roles", () => {
    const names =
      "SELECT json_group_array(json_object('name', name, 'language', language, 'script', script)) FROM actor_names WHERE actor_id = a.id";
    const roles =
      "SELECT json_group_array(json_object('role', role, 'of', of_actor_id, 'from', from_day, 'to', to_day)) FROM actor_roles WHERE actor_id = a.id";
    const select = `SELECT json_object('id', id, 'name', name, 'kind', kind, 'description', description,
      'names', json((${names})), 'roles', json((${roles}))) FROM actors a WHERE id = 1`;
    expect(actor.parse(json(select))).toMatchObject({
      names: [{ name: "Ilse Corran", language: "en", script: "Latn" }],
      roles: [{ role: "foreign minister", of: 2, from: "2024-01-05", to: null }],
    });
  });

  it("hold quotes, events, cleaning rules and watched folders", () => {
    const quoted = `SELECT json_object('id', id, 'articleId', article_id, 'block', block, 'exact', exact, 'kind', kind, 'actorId', actor_id,
      'mention', mention, 'cue', cue, 'certainty', certainty, 'span', json_object('start', start_char, 'end', end_char)) FROM quotes`;
    expect(quote.parse(json(quoted))).toMatchObject({ actorId: 1, mention: "she", span: { start: 4, end: 9 } });
    const happened = `SELECT json_object('id', id, 'label', label, 'from', from_day, 'to', to_day,
      'places', json((SELECT json_group_array(json_object('place', place, 'country', country)) FROM event_places)),
      'actorIds', json((SELECT json_group_array(actor_id) FROM event_actors)),
      'articles', json((SELECT json_group_array(json_object('articleId', article_id, 'certainty', certainty)) FROM event_articles))) FROM events`;
    expect(event.parse(json(happened))).toMatchObject({ actorIds: [2], articles: [{ articleId: 1, certainty: "excluded" }] });
    const ruled = `SELECT json_object('id', id, 'outletId', outlet_id, 'action', action, 'fits', fits, 'text', text,
      'articleId', article_id, 'madeAt', made_at, 'revokedAt', revoked_at) FROM cleaning_rules`;
    expect(cleaningRule.parse(json(ruled))).toMatchObject({ action: "remove", text: "Read also", revokedAt: null });
    const watched =
      "SELECT json_object('id', id, 'path', path, 'isPaused', json(iif(is_paused, 'true', 'false')), 'addedAt', added_at) FROM watch_folders";
    expect(watchFolder.parse(json(watched))).toMatchObject({ path: "/scans", isPaused: false });
  });

  it.each([
    ["a quote that ends before it starts", "INSERT INTO quotes VALUES (2, 1, 0, 9, 4, 'w', 'direct', NULL, NULL, NULL, 'certain')"],
    ["a quote of no article", "INSERT INTO quotes VALUES (2, 7, 0, 4, 9, 'w', 'direct', NULL, NULL, NULL, 'certain')"],
    ["an event that ends before it starts", "INSERT INTO events VALUES (2, 'Talks', '2026-11-02', '2026-11-01')"],
    ["a role that ends before it starts", "INSERT INTO actor_roles VALUES (2, 1, 'envoy', NULL, '2026-11-02', '2026-11-01')"],
    ["a decision on an article and itself", "INSERT INTO family_decisions VALUES (1, 1, 1, 1, '')"],
    ["a verdict that is none", "UPDATE articles SET verdict = 'fine'"],
    ["a feed that is a file", "INSERT INTO feeds (url, title, added_at) VALUES ('file:///etc/hosts', '', '')"],
    ["an unknown kind of actor", "INSERT INTO actors VALUES (3, 'A', 'ship', '')"],
  ])("refuse %s", (_, statement) => {
    expect(() => db.exec(statement)).toThrow(/constraint failed/);
  });

  it("give back an actor that was removed, with its part in quotes, events and roles", () => {
    const log = openUndoLog(db);
    const tables = ["actors", "actor_names", "actor_roles", "quotes", "events", "event_actors"];
    const rows = (): unknown[] => tables.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY id`).all());
    const before = rows();
    log.step({ kind: "other", name: "Remove actors" }, () => db.exec("DELETE FROM actors"));
    expect(db.prepare("SELECT actor_id FROM quotes").pluck().get()).toBe(null);
    expect(log.turn("undo")).toEqual({ kind: "other", name: "Remove actors" });
    expect(rows()).toEqual(before);
  });
});
