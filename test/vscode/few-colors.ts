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
  const { width, height, pixels } = decode(png);
  const colorAt = (offset: number): number => pixels.readUIntBE(offset, bytesPerPixel);
  const counts = new Map<number, number>();
  for (let offset = 0; offset < pixels.length; offset += bytesPerPixel) {
    const color = colorAt(offset);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const palette = paletteOf([...counts].sort(([, a], [, b]) => b - a).map(([color]) => color));
  const indexOf = new Map<number, number>();
  for (const color of counts.keys()) indexOf.set(color, nearest(palette, color));

  // Every row begins with the number of its filter: 0, none.
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const color = colorAt((y * width + x) * bytesPerPixel);
      rows[y * (width + 1) + 1 + x] = indexOf.get(color) ?? 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // Bits of an index; indexed colours.
  return Buffer.concat([
    png.subarray(0, 8),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap(channels))),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
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
