/** The digest that is being edited: changes at once on the screen, saved once they pause, taken back one by one. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { AppError } from "../../shared/contract/errors.ts";
import type { Digest } from "../../shared/domain/digest.ts";
import { callMain } from "../shell/api.ts";
import { useReadOnly } from "../shell/read-only.ts";
import { useRefused } from "../shell/refused.ts";
import { isComplete } from "./state.ts";

const pauseMs = 600;
const keptSteps = 100;

export interface DigestDesk {
  readonly digest: Digest;
  /** @param group changes in a row with the same group are one step of undo, such as typing in one field */
  readonly change: (edit: (digest: Digest) => Digest, group: string) => void;
  readonly undo: () => void;
  readonly canUndo: boolean;
  readonly state: "saved" | "saving" | "failed" | "readOnly";
  /** Saves what is not saved yet; false when it could not be. */
  readonly flush: () => Promise<boolean>;
}

/** What is on the desk, outside React: timers and late answers always see the newest text. */
interface Desk {
  digest: Digest;
  isDirty: boolean;
  timer: number;
  running: Promise<boolean> | null;
  history: { before: Digest; group: string }[];
}

async function save(desk: Desk, onRefused: (error: AppError) => void): Promise<boolean> {
  const sent = desk.digest;
  const answer = await callMain("digests.save", { digest: sent });
  if (!answer.ok) {
    onRefused(answer.error);
    return false;
  }
  if (desk.digest === sent) {
    desk.digest = { ...sent, updatedAt: answer.value.updatedAt };
    desk.isDirty = false;
  }
  return true;
}

/**
 * @param loaded the digest as the archive has it; a newer one from there is taken while nothing is unsaved
 * @param onSaved called after each save that has reached the archive
 */
export function useDigest(loaded: Digest, onSaved: () => void): DigestDesk {
  const desk = useRef<Desk>({ digest: loaded, isDirty: false, timer: 0, running: null, history: [] });
  const [digest, setDigest] = useState(loaded);
  const [state, setState] = useState<DigestDesk["state"]>("saved");
  const saved = useRef(onSaved);
  saved.current = onSaved;
  const { isReadOnly, refuse } = useReadOnly();
  const refused = useRefused();

  const flush = useCallback(async (): Promise<boolean> => {
    const own = desk.current;
    window.clearTimeout(own.timer);
    if (own.running) await own.running;
    if (!own.isDirty) return true;
    if (!isComplete(own.digest)) {
      setState("failed");
      return false;
    }
    own.running = save(own, (error) => refused("digests.save", error));
    const isKept = await own.running;
    own.running = null;
    setState(isKept ? (own.isDirty ? "saving" : "saved") : "failed");
    if (isKept) saved.current();
    return isKept;
  }, [refused]);

  const show = useCallback(
    (next: Digest) => {
      const own = desk.current;
      own.digest = next;
      own.isDirty = true;
      setDigest(next);
      setState("saving");
      window.clearTimeout(own.timer);
      own.timer = window.setTimeout(() => void flush(), pauseMs);
    },
    [flush],
  );

  const change = useCallback(
    (edit: (digest: Digest) => Digest, group: string) => {
      const own = desk.current;
      const next = edit(own.digest);
      if (next === own.digest || refuse()) return;
      if (own.history.at(-1)?.group !== group) own.history = [...own.history, { before: own.digest, group }].slice(-keptSteps);
      show(next);
    },
    [show, refuse],
  );

  const undo = useCallback(() => {
    const last = desk.current.history.pop();
    if (last) show(last.before);
  }, [show]);

  useEffect(() => {
    const own = desk.current;
    if (own.isDirty || own.digest.updatedAt === loaded.updatedAt) return;
    own.digest = loaded;
    own.history = [];
    setDigest(loaded);
  }, [loaded]);

  useEffect(() => () => void flush(), [flush]);
  return { digest, change, undo, canUndo: desk.current.history.length > 0, state: isReadOnly ? "readOnly" : state, flush };
}
