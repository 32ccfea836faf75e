/** What reading one capture may cost, whatever stands in it. Once overdrawn it stays so, and the capture is refused as a whole. */
import type { Reason } from "../../shared/domain/reason.ts";

/** One document may have so many bytes, 64 MB; what holds many may be larger. */
export const maxCaptureBytes = 64 * 1024 * 1024;
/** Text shrinks to a twentieth at best; what shrinks further is made to. A little may. */
export const maxRatio = 200;
export const ratioMattersFrom = 4 * 1024 * 1024;
/** Archives may stand so deep in each other. */
export const maxDepth = 5;

const maxUnpackedBytes = 512 * 1024 * 1024;
const maxParts = 20_000;

export class Budget {
  #bytes = maxUnpackedBytes;
  #parts = maxParts;
  #depth = 0;
  #refusal: Reason | null = null;

  /** Why no more may be read, null while more may. */
  get refusal(): Reason | null {
    return this.#refusal;
  }

  /** How many bytes may still be unpacked. */
  get bytesLeft(): number {
    return Math.max(0, this.#bytes);
  }

  /** Counts a part. */
  takePart(): void {
    this.#parts -= 1;
    if (this.#parts < 0) this.refuse({ kind: "too-many-parts" });
  }

  /** Counts bytes that were unpacked. */
  takeBytes(bytes: number): void {
    this.#bytes -= bytes;
    if (this.#bytes < 0) this.refuse({ kind: "unpacks-too-large" });
  }

  /** Goes one container deeper while `work` runs. */
  async within<T>(work: () => Promise<T>): Promise<T> {
    this.#depth += 1;
    if (this.#depth > maxDepth) this.refuse({ kind: "too-deep" });
    try {
      return await work();
    } finally {
      this.#depth -= 1;
    }
  }

  refuse(reason: Reason): void {
    this.#refusal ??= reason;
  }
}
