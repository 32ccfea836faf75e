/**
 * Undo by triggers: each changed row of a person's work writes its inverse to the log, in the transaction of the change. One call is one
 * step. Undoing a step runs its inverses backwards, which writes the redo by the same triggers.
 * Source: "Automatic Undo/Redo Using SQLite", sqlite.org/undoredo.html.
 */
import type { Database } from "better-sqlite3";
import type { JobId } from "../../shared/domain/ids.ts";
import { type UndoStep, undoStep } from "../../shared/domain/undo-step.ts";
import { indexPending } from "./index/keep-in-step.ts";
import { sql } from "./sql.ts";

/** Tables whose changes a person can take back. Imports change `articles` too, but outside of a step. */
const loggedTables = [
  "captures",
  "articles",
  "revisions",
  "corrections",
  "line_corrections",
  "outlets",
  "outlet_names",
  "outlet_domains",
  "tags",
  "article_tags",
  "annotations",
  "annotation_tags",
  "dossiers",
  "dossier_articles",
  "comparisons",
  "digests",
  "saved_searches",
  "tag_decisions",
  "query_history",
  "word_sets",
  "cleaning_rules",
  "feeds",
  "allowed_hosts",
  "watch_folders",
  "column_mappings",
  "family_decisions",
  "translation_decisions",
  "actors",
  "actor_names",
  "actor_roles",
  "quotes",
  "events",
  "event_places",
  "event_actors",
  "event_articles",
] as const;

const keptSteps = 500;

export interface UndoLog {
  /**
   * Runs `change` as one transaction and one step that is told of; a `change` that touches nothing leaves no step. What a job changes in several
   * transactions is one step, as long as nothing else was changed in between.
   */
  step<T>(told: UndoStep, change: () => T, jobId?: JobId): T;
  /** Takes back the last step, or repeats the last one taken back. @returns which it was, null when there is none */
  turn(direction: "undo" | "redo"): UndoStep | null;
}

/** Makes the triggers of this connection; they are temporary, so that they always fit the schema. */
export function openUndoLog(db: Database): UndoLog {
  let current: number | null = null;
  db.function("undo_step", () => current);
  for (const table of loggedTables) db.exec(triggersFor(table, columnsOf(db, table)));

  function beginStep(label: string, direction: "undo" | "redo", jobId: JobId | null): number {
    const { lastInsertRowid } = sql(db, "INSERT INTO undo_steps (direction, label, made_at, job_id) VALUES (?, ?, ?, ?)").run(
      direction,
      label,
      new Date().toISOString(),
      jobId,
    );
    return Number(lastInsertRowid);
  }

  function lastStepOf(jobId: JobId): number | undefined {
    return sql<{ id: number }>(
      db,
      "SELECT id FROM undo_steps WHERE id = (SELECT max(id) FROM undo_steps) AND direction = 'undo' AND job_id = ?",
    ).get(jobId)?.id;
  }

  function inStep<T>(id: number, change: () => T): { value: T; changed: boolean } {
    current = id;
    try {
      const value = change();
      const unchanged = "DELETE FROM undo_steps WHERE id = ? AND NOT EXISTS (SELECT 1 FROM undo_changes WHERE step_id = undo_steps.id)";
      return { value, changed: sql(db, unchanged).run(id).changes === 0 };
    } finally {
      current = null;
    }
  }

  function turnStep(direction: "undo" | "redo"): UndoStep | null {
    const step = sql<{ id: number; label: string }>(
      db,
      "SELECT id, label FROM undo_steps WHERE direction = ? ORDER BY id DESC LIMIT 1",
    ).get(direction);
    if (step === undefined) return null;
    // Rows come back child before parent; the keys must hold at the end only.
    db.pragma("defer_foreign_keys = ON");
    inStep(beginStep(step.label, direction === "undo" ? "redo" : "undo", null), () => {
      const changes = sql<{ id: number }>(db, "SELECT id FROM undo_changes WHERE step_id = ? ORDER BY id DESC").all(step.id);
      // One by one: a step of a whole archive holds all its texts.
      for (const { id } of changes) db.exec(inverseOf(id));
    });
    sql(db, "DELETE FROM undo_steps WHERE id = ?").run(step.id);
    indexPending(db);
    return toStep(step.label);
  }

  function inverseOf(id: number): string {
    return sql<{ inverse: string }>(db, "SELECT inverse FROM undo_changes WHERE id = ?").get(id)?.inverse ?? "";
  }

  return {
    step: (told, change, jobId) =>
      db
        .transaction(() => {
          const known = jobId === undefined ? undefined : lastStepOf(jobId);
          const { value, changed } = inStep(known ?? beginStep(JSON.stringify(told), "undo", jobId ?? null), change);
          // What was taken back cannot be repeated on top of something new.
          if (changed) sql(db, "DELETE FROM undo_steps WHERE direction = 'redo'").run();
          sql(db, "DELETE FROM undo_steps WHERE id <= (SELECT max(id) FROM undo_steps) - ?").run(keptSteps);
          indexPending(db);
          return value;
        })
        .immediate(),
    turn: (direction) => db.transaction(() => turnStep(direction)).immediate(),
  };
}

/** The step that undo would take back next, or redo repeat. */
export function nextStep(db: Database, direction: "undo" | "redo"): UndoStep | null {
  const next = sql<{ label: string }>(db, "SELECT label FROM undo_steps WHERE direction = ? ORDER BY id DESC LIMIT 1").get(direction);
  return next === undefined ? null : toStep(next.label);
}

/** Older programs wrote words down in place of a step. */
function toStep(label: string): UndoStep {
  const known = undoStep.safeParse(label.startsWith("{") ? JSON.parse(label) : null);
  return known.success ? known.data : { kind: "other", name: label };
}

function columnsOf(db: Database, table: string): string[] {
  return db
    .prepare<[string], { name: string }>("SELECT name FROM pragma_table_info(?)")
    .all(table)
    .map((each) => each.name);
}

// An update logs the columns that changed and no others: marking ten thousand articles as read must not copy their texts.
function triggersFor(table: string, columns: readonly string[]): string {
  const log = (expression: string): string => `INSERT INTO undo_changes (step_id, inverse) VALUES (undo_step(), ${expression});`;
  const changed = columns.map((name) => `CASE WHEN old.${name} IS NOT new.${name} THEN ', ${name} = ' || quote(old.${name}) ELSE '' END`);
  const differs = columns.map((name) => `old.${name} IS NOT new.${name}`).join(" OR ");
  const values = columns.map((name) => `quote(old.${name})`).join(" || ', ' || ");
  return `
CREATE TEMP TRIGGER undo_${table}_insert AFTER INSERT ON ${table} WHEN undo_step() IS NOT NULL BEGIN
  ${log(`'DELETE FROM ${table} WHERE id = ' || new.id`)}
END;
CREATE TEMP TRIGGER undo_${table}_update AFTER UPDATE ON ${table} WHEN undo_step() IS NOT NULL AND (${differs}) BEGIN
  ${log(`'UPDATE ${table} SET id = id' || ${changed.join(" || ")} || ' WHERE id = ' || new.id`)}
END;
CREATE TEMP TRIGGER undo_${table}_delete AFTER DELETE ON ${table} WHEN undo_step() IS NOT NULL BEGIN
  ${log(`'INSERT INTO ${table} (${columns.join(", ")}) VALUES (' || ${values} || ')'`)}
END;`;
}
