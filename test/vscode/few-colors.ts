/** Makes pictures of a screen small. Sections and numbers in here: PNG specification, third edition. */
import { crc32, deflateSync, inflateSync } from "node:zlib";

/** Rows of three bytes a pixel. */
interface Image {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

const bytesPerPixel = 3;

/**
 * The picture in 256 of its colours, the others replaced by the nearest of these: a third of the size, and no
 * difference that one sees. `png`: as Chromium writes it.
 */
export function withFewColors(png: Buffer): Buffer {
  return encode(png.subarray(0, 8), fewColors([decode(png)]));
}

/**
 * Pictures of one size as one that moves, twice over, and ends with the last of them: an animated PNG (sections 11.3.5 and
 * 12.3), which shows the first where animations are not known. Of the others only what differs is stored.
 */
export function animated(pngs: readonly Buffer[], secondsEach: number): Buffer {
  const signature = pngs[0]?.subarray(0, 8) ?? Buffer.alloc(0);
  return encode(signature, fewColors(pngs.map(decode)), secondsEach);
}

/** Of all pictures one palette; of each its pixels as indexes of that. */
interface Indexed {
  readonly width: number;
  readonly height: number;
  readonly palette: readonly number[];
  readonly pictures: readonly Uint8Array[];
}

function fewColors(images: readonly Image[]): Indexed {
  const colorAt = (pixels: Buffer, offset: number): number =>
    pixels.readUIntBE(offset, bytesPerPixel);
  const counts = new Map<number, number>();
  for (const { pixels } of images) {
    for (let offset = 0; offset < pixels.length; offset += bytesPerPixel) {
      const color = colorAt(pixels, offset);
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
  }
  const palette = paletteOf([...counts].sort(([, a], [, b]) => b - a).map(([color]) => color));
  const indexOf = new Map<number, number>();
  for (const color of counts.keys()) indexOf.set(color, nearest(palette, color));
  const pictures = images.map(({ pixels }) =>
    Uint8Array.from({ length: pixels.length / bytesPerPixel }, (_, pixel) => {
      return indexOf.get(colorAt(pixels, pixel * bytesPerPixel)) ?? 0;
    }),
  );
  const { width, height } = images[0] ?? { width: 0, height: 0 };
  return { width, height, palette, pictures };
}

/** `seconds`: of each picture; absent: there is one, which does not move. */
function encode(signature: Buffer, indexed: Indexed, seconds?: number): Buffer {
  const { width, height, palette, pictures } = indexed;
  const [first = new Uint8Array(0), ...others] = pictures;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // Bits of an index; indexed colours.
  const whole = { x: 0, y: 0, width, height };
  let number = 0;
  const control = (box: Box): Buffer => {
    const data = Buffer.alloc(26); // Of the last bytes 0: nothing is taken away, what was there is replaced.
    const numbers = [number++, box.width, box.height, box.x, box.y];
    for (const [at, value] of numbers.entries()) data.writeUInt32BE(value, at * 4);
    data.writeUInt16BE(Math.round(100 * (seconds ?? 0)), 20);
    data.writeUInt16BE(100, 22);
    return chunk("fcTL", data);
  };
  const beginning = seconds === undefined ? [] : [control(whole)];
  const frames = others.map((picture, index) => {
    const box = difference(pictures[index] ?? first, picture, width) ?? { ...whole, height: 1 };
    const head = control(box);
    const sequence = Buffer.alloc(4);
    sequence.writeUInt32BE(number++);
    return Buffer.concat([
      head,
      chunk("fdAT", Buffer.concat([sequence, compressed(picture, width, box)])),
    ]);
  });
  const animation = Buffer.alloc(8);
  animation.writeUInt32BE(pictures.length);
  animation.writeUInt32BE(2, 4);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap(channels))),
    ...(seconds === undefined ? [] : [chunk("acTL", animation)]),
    ...beginning,
    chunk("IDAT", compressed(first, width, whole)),
    ...frames,
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The box outside of which both are the same; `undefined`: they are the same. */
function difference(before: Uint8Array, after: Uint8Array, width: number): Box | undefined {
  let [left, top, right, bottom] = [width, Infinity, -1, -1];
  for (const [pixel, index] of after.entries()) {
    if (before[pixel] === index) continue;
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = y;
  }
  if (right < 0) return undefined;
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/** Every row begins with the number of its filter: 0, none. */
function compressed(picture: Uint8Array, width: number, box: Box): Buffer {
  const rows = Buffer.alloc((box.width + 1) * box.height);
  for (let row = 0; row < box.height; row++) {
    const from = (box.y + row) * width + box.x;
    rows.set(picture.subarray(from, from + box.width), row * (box.width + 1) + 1);
  }
  return deflateSync(rows, { level: 9 });
}

/** At most 256 of these colours, the first ones preferred, as near to all others as can be. */
function paletteOf(colors: readonly number[]): readonly number[] {
  for (let reach = 4; ; reach += 2) {
    const palette: number[] = [];
    for (const color of colors) {
      if (palette.every((chosen) => distance(chosen, color) > reach ** 2)) palette.push(color);
    }
    if (palette.length <= 256) return palette;
  }
}

const channels = (color: number): [red: number, green: number, blue: number] => [
  color >> 16,
  (color >> 8) & 0xff,
  color & 0xff,
];

/** Squared. */
function distance(a: number, b: number): number {
  const [red, green, blue] = channels(a);
  const [otherRed, otherGreen, otherBlue] = channels(b);
  return (red - otherRed) ** 2 + (green - otherGreen) ** 2 + (blue - otherBlue) ** 2;
}

function nearest(palette: readonly number[], color: number): number {
  const distances = palette.map((candidate) => distance(candidate, color));
  return distances.indexOf(Math.min(...distances));
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, checksum]);
}

/** Reads what Chromium writes: eight bits a channel, no transparency, not interlaced. */
function decode(png: Buffer): Image {
  const header = png.subarray(16, 29);
  if (header[8] !== 8 || header[9] !== 2 || header[12] !== 0)
    throw new Error("Another kind of PNG.");
  const data: Buffer[] = [];
  for (let offset = 8; offset < png.length; offset += png.readUInt32BE(offset) + 12) {
    if (png.toString("latin1", offset + 4, offset + 8) !== "IDAT") continue;
    data.push(png.subarray(offset + 8, offset + 8 + png.readUInt32BE(offset)));
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  return { width, height, pixels: unfilter(inflateSync(Buffer.concat(data)), width, height) };
}

/** Section 9: a byte is stored as its difference to what its neighbours let expect. */
function unfilter(filtered: Buffer, width: number, height: number): Buffer {
  const rowLength = width * bytesPerPixel;
  const pixels = Buffer.alloc(rowLength * height);
  const at = (x: number, y: number): number =>
    x < 0 || y < 0 ? 0 : (pixels[y * rowLength + x] ?? 0);
  for (let y = 0; y < height; y++) {
    const rowStart = y * (rowLength + 1);
    const filter = filtered[rowStart] ?? 0;
    for (let x = 0; x < rowLength; x++) {
      const left = at(x - bytesPerPixel, y);
      const above = at(x, y - 1);
      const aboveLeft = at(x - bytesPerPixel, y - 1);
      const expected = [
        0,
        left,
        above,
        (left + above) >> 1,
        filter === 4 ? paeth(left, above, aboveLeft) : 0,
      ][filter];
      pixels[y * rowLength + x] = (filtered[rowStart + 1 + x] ?? 0) + (expected ?? 0);
    }
  }
  return pixels;
}

function paeth(left: number, above: number, aboveLeft: number): number {
  const estimate = left + above - aboveLeft;
  const candidates = [left, above, aboveLeft];
  const distances = candidates.map((value) => Math.abs(estimate - value));
  return candidates[distances.indexOf(Math.min(...distances))] ?? 0;
}
