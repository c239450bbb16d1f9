export interface FrameForm {
  readonly headerBytes: number;
  /** The length is the end of the header, big-endian: this many bytes. */
  readonly lengthBytes: 2 | 3;
}

export interface FrameEvents {
  readonly header?: (type: number, length: number) => void;
  /** A piece of the body of the last header. */
  readonly body?: (piece: Uint8Array) => void;
}

/** Takes a stream of frames (type first, length last in the header) apart as it comes, and keeps nothing but a header. */
export class FrameReader {
  readonly #form: FrameForm;
  readonly #events: FrameEvents;
  #header: number[] = [];
  #left = 0;

  constructor(form: FrameForm, events: FrameEvents) {
    this.#form = form;
    this.#events = events;
  }

  read(bytes: Uint8Array): void {
    const { headerBytes, lengthBytes } = this.#form;
    let at = 0;
    while (at < bytes.length) {
      if (this.#left > 0) {
        const piece = bytes.subarray(at, at + this.#left);
        at += piece.length;
        this.#left -= piece.length;
        this.#events.body?.(piece);
        continue;
      }
      this.#header.push(bytes[at] ?? 0);
      at += 1;
      if (this.#header.length < headerBytes) continue;
      const length = this.#header.slice(-lengthBytes).reduce((sum, byte) => sum * 256 + byte, 0);
      const [type = 0] = this.#header;
      this.#header = [];
      this.#left = length;
      this.#events.header?.(type, length);
    }
  }
}
