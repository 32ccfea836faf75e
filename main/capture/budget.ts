/** What reading one capture may cost, whatever stands in it. Once overdrawn it stays so, and the capture is refused as a whole. */
import type { Reason } from "../../shared/domain/reason.ts";

const maxUnpackedBytes = 512 * 1024 * 1024;
const maxParts = 20_000;
const maxDepth = 5;

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

  /** Counts a part that was unpacked to so many bytes. */
  takePart(bytes: number): void {
    this.#bytes -= bytes;
    this.#parts -= 1;
    if (this.#bytes < 0) this.refuse({ kind: "unpacks-too-large" });
    if (this.#parts < 0) this.refuse({ kind: "too-many-parts" });
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
