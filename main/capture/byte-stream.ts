/** Bytes that come one after the other, of which a window is at hand to be looked at before it is taken. */

/** How far a line is looked into to tell whether it is the one that is looked for. */
const lookedInto = 400;

export class ByteStream {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #room = Buffer.alloc(0);
  #start = 0;
  #end = 0;
  /** Bytes taken or passed over. */
  #position = 0;
  #failure: { readonly thrown: unknown } | null = null;
  #isOver = false;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  get position(): number {
    return this.#position;
  }

  /**
   * The next bytes, which stay to be taken; fewer than `length` at the end only. They are overwritten by what is read next.
   *
   * @throws what the reading of its chunks threw, once everything before it has been taken
   */
  async peek(length: number): Promise<Buffer> {
    while (this.#window().length < length && (await this.#readOn()));
    const found = this.#window().subarray(0, length);
    if (found.length === 0 && length > 0 && this.#failure !== null) throw this.#failure.thrown;
    return found;
  }

  /** The next bytes as a copy of their own; throws as `peek` does. */
  async take(length: number): Promise<Uint8Array> {
    const taken = new Uint8Array(await this.peek(length));
    this.#pass(taken.length);
    return taken;
  }

  async skip(length: number): Promise<void> {
    for (let left = length; left > 0; ) {
      const some = await this.peek(1);
      if (some.length === 0) return;
      const passed = Math.min(left, this.#window().length);
      this.#pass(passed);
      left -= passed;
    }
  }

  /**
   * Takes all up to the next line that begins so, this line not counted, or up to the end.
   *
   * @param isRight  told how a line that begins so goes on
   * @returns a copy; null where it is more than `most`, and has been passed over
   */
  async takeToLine(start: string, most: number, isRight: (line: Buffer) => boolean = () => true): Promise<Uint8Array | null> {
    let isKept = true;
    let from = 0;
    for (;;) {
      const at = this.#window().indexOf(`\n${start}`, from, "latin1");
      if (at >= 0) {
        const line = (await this.peek(at + 1 + lookedInto)).subarray(at + 1);
        if (isRight(line)) return this.#leave(at + 1, isKept && at < most);
        from = at + 1;
        continue;
      }
      from = Math.max(from, this.#window().length - start.length);
      if (!(await this.#readOn())) return this.#leave(this.#window().length, isKept && this.#window().length <= most);
      if (this.#window().length <= most) continue;
      isKept = false;
      this.#pass(from);
      from = 0;
    }
  }

  #leave(length: number, isKept: boolean): Uint8Array | null {
    const taken = isKept ? new Uint8Array(this.#window().subarray(0, length)) : null;
    this.#pass(length);
    return taken;
  }

  #window(): Buffer {
    return this.#room.subarray(this.#start, this.#end);
  }

  #pass(length: number): void {
    this.#start += length;
    this.#position += length;
  }

  /** @returns whether there was more */
  async #readOn(): Promise<boolean> {
    if (this.#isOver) return false;
    try {
      const next = await this.#chunks.next();
      if (next.done !== true) {
        this.#append(next.value);
        return true;
      }
    } catch (thrown) {
      this.#failure = { thrown };
    }
    this.#isOver = true;
    return false;
  }

  /** Room grows to twice its size, so that a long part is not copied with each of its chunks. */
  #append(chunk: Uint8Array): void {
    const window = this.#window();
    if (this.#end + chunk.length > this.#room.length) {
      const needed = window.length + chunk.length;
      const isRoomy = needed <= this.#room.length / 2;
      const room = isRoomy ? this.#room : Buffer.allocUnsafe(needed * 2);
      window.copy(room);
      this.#room = room;
      this.#start = 0;
      this.#end = window.length;
    }
    this.#room.set(chunk, this.#end);
    this.#end += chunk.length;
  }
}
