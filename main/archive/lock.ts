/** One writer at a time: a file beside the archive names the process that writes. The lock of a process that has died is taken over. */
import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";

/** @returns how to let go, or null while another living process holds the archive; throws the system's error when the folder is not writable */
export function lockArchive(path: string): (() => void) | null {
  const lock = `${path}.lock`;
  // Twice: the second time after a dead process's lock was cleared away.
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const file = openSync(lock, "wx");
      writeSync(file, String(process.pid));
      closeSync(file);
      return () => rmSync(lock, { force: true });
    } catch (thrown) {
      if (!hasCode(thrown, "EEXIST")) throw thrown;
      if (isHeld(lock)) return null;
      rmSync(lock, { force: true });
    }
  }
  return null;
}

function isHeld(lock: string): boolean {
  const pid = Number(readText(lock));
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return hasCode(thrown, "EPERM");
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

const hasCode = (thrown: unknown, code: string): boolean => thrown instanceof Error && "code" in thrown && thrown.code === code;
