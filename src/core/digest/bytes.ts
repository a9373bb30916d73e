/** Bytes seen two ways: as an array to search in, and as a view for loads of four bytes at any offset. */

export class Bytes {
  readonly array: Uint8Array;
  readonly view: DataView;

  constructor(array: Uint8Array) {
    this.array = array;
    this.view = new DataView(array.buffer, array.byteOffset, array.byteLength);
  }
}

const encoder = new TextEncoder();

/** Room for the UTF-8 bytes of one text at a time. */
export class EncodedText {
  bytes = new Bytes(new Uint8Array(1 << 16));

  /** Writes the text's bytes to the start of `bytes` and returns their number. */
  encode(text: string): number {
    if (this.bytes.array.length < text.length * 3) {
      this.bytes = new Bytes(new Uint8Array(text.length * 3));
    }
    return encoder.encodeInto(text, this.bytes.array).written;
  }
}
