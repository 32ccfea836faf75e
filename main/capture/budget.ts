/** What reading one capture may cost, whatever stands in it. Once overdrawn it stays so, and the capture is refused as a whole. */

const maxUnpackedBytes = 512 * 1024 * 1024;
const maxParts = 20_000;
const maxDepth = 5;

export class Budget {
  #bytes = maxUnpackedBytes;
  #parts = maxParts;
  #depth = 0;
  #refusal: string | null = null;

  /** Why no more may be read, a sentence for people; null while more may. */
  get refusal(): string | null {
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
    if (this.#bytes < 0) this.refuse("It unpacks to more than 512 MB. Unpack it and import the folder.");
    if (this.#parts < 0) this.refuse("It holds more than 20 000 parts. Unpack it and import the folder.");
  }

  /** Goes one container deeper while `work` runs. */
  async within<T>(work: () => Promise<T>): Promise<T> {
    this.#depth += 1;
    if (this.#depth > maxDepth) this.refuse("Its archives stand more than five deep in each other.");
    try {
      return await work();
    } finally {
      this.#depth -= 1;
    }
  }

  refuse(reason: string): void {
    this.#refusal ??= reason;
  }
}
