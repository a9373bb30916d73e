import assert from "node:assert/strict";
import {
  appendFileSync,
  closeSync,
  openSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { suite, test } from "node:test";
import { deflateRawSync, gzipSync } from "node:zlib";

import fc from "fast-check";

import { findingMessage } from "../../src/core/message.ts";
import type { Finding } from "../../src/core/model.ts";
import type { CheckProgress } from "../../src/node/check-chunks.ts";
import { checkFile, checkStream } from "../../src/node/check-file.ts";
import {
  chat,
  checkBytes,
  checkOptions,
  checkPieces,
  checkText,
  cut,
  placesOf,
  temporaryFolder,
} from "./support.ts";

const folder = temporaryFolder();
const one = chat("Which port does BGP use?", "TCP 179.");
const two = chat("Where is the café?", "Behind the 😀.");

suite("encodings", () => {
  const cases: readonly [name: string, bytes: Buffer, findings: readonly string[]][] = [
    ["UTF-8", Buffer.from(`${one}\n${two}`), []],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${one}\n${two}\n`), ["byte-order-mark 1"]],
    ["UTF-16 LE", utf16le(`${one}\n${two}\n`), ["invalid-utf8 1"]],
    ["UTF-16 LE with a mark", utf16le(`\ufeff${one}\r\n${two}`), ["invalid-utf8 1"]],
    ["UTF-16 BE", utf16be(`${one}\n${two}`), ["invalid-utf8 1"]],
    ["UTF-16 BE with a mark", utf16be(`\ufeff${one}\r${two}`), ["invalid-utf8 1"]],
  ];
  for (const [name, bytes, expected] of cases) {
    test(`${name}: the records are read`, async () => {
      const report = await checkBytes(folder, bytes);
      assert.deepEqual(placesOf(report.findings), expected);
      assert.equal(report.records, 2);
      assert.equal(report.lines, 2);
      assert.equal(report.bytes, bytes.length);
      assert.equal(report.formatId, "openai-chat");
      for (const size of [1, 3, bytes.length]) {
        assert.deepEqual(await checkPieces(cut(bytes, [size])), report);
      }
    });
  }

  test("a UTF-16 file says which one it is", async () => {
    const { findings } = await checkBytes(folder, utf16le(`\ufeff${one}`));
    assert.deepEqual(findings.map(findingMessage), [
      "The file is UTF-16 (little endian): save it as UTF-8.",
    ]);
  });

  test("half a UTF-16 pair at the end does no harm", async () => {
    const bytes = utf16le(`\ufeff${one}\n${two}`);
    const report = await checkBytes(folder, bytes.subarray(0, bytes.length - 1));
    assert.equal(report.lines, 2);
    assert.equal(report.records, 1);
  });
});

suite("bytes that are not UTF-8", () => {
  /** The line has `bytes` between "é" and "b" in its second value; a good line comes before and after it. */
  const before = Buffer.from('{"prompt":"a"}\n{"prompt":"é');
  const after = Buffer.from('b","completion":"c"}\n{"prompt":"d","completion":"e"}\n');
  const column = '{"prompt":"é'.length;
  const cases: readonly [name: string, bytes: number[], found: readonly [number, string][]][] = [
    ["a byte that never occurs", [0xff], [[0, "FF"]]],
    ["a lone continuation byte", [0x80], [[0, "80"]]],
    ["a lead byte alone", [0xc3], [[0, "C3"]]],
    ["a sequence cut off", [0xe2, 0x82], [[0, "E2 82"]]],
    ["a sequence of four cut off", [0xf0, 0x9f, 0x98], [[0, "F0 9F 98"]]],
    // prettier-ignore
    ["overlong", [0xc0, 0xaf], [[0, "C0"], [1, "AF"]]],
    // prettier-ignore
    ["half a surrogate pair", [0xed, 0xa0, 0x80], [[0, "ED"], [1, "A0"], [2, "80"]]],
    // prettier-ignore
    ["two in a row with a letter between", [0xff, 0x61, 0xfe], [[0, "FF"], [2, "FE"]]],
  ];
  for (const [name, invalid, expected] of cases) {
    test(name, async () => {
      const bytes = Buffer.concat([before, Buffer.from(invalid), after]);
      const { findings, lines, records } = await checkBytes(folder, bytes);
      assert.equal(lines, 3);
      assert.equal(records, 3, "the rest of the file is still read");
      const found = findings.filter(({ ruleId }) => ruleId === "invalid-utf8");
      assert.deepEqual(
        found.map(({ line, data, span }) => [line, data?.["byteOffset"], data?.["bytes"], span]),
        expected.map(([offset, hex]) => {
          const start = column + offset;
          return [1, before.length + offset, hex, { start, end: start + 1 }];
        }),
      );
    });
  }

  test("cut off by the line break, and by the end of the file", async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${one}\n{"a":"`),
      Buffer.of(0xe2, 0x82, 0x0a),
      Buffer.from(`${two}\n`),
      Buffer.of(0xc3),
    ]);
    const { findings } = await checkBytes(folder, bytes);
    const found = findings.filter(({ ruleId }) => ruleId === "invalid-utf8");
    assert.deepEqual(
      found.map(({ line, data }) => [line, data?.["byteOffset"]]),
      [
        [1, Buffer.byteLength(`${one}\n{"a":"`)],
        [3, bytes.length - 1],
      ],
    );
  });

  test("behind a byte order mark, offsets are those of the file", async () => {
    const start = Buffer.from('\ufeff{"prompt":"');
    const end = Buffer.from('","completion":"b"}\n');
    const { findings } = await checkBytes(folder, Buffer.concat([start, Buffer.of(0xff), end]));
    const found = findings.find(({ messageId }) => messageId === "invalidBytes");
    assert.equal(found?.data?.["byteOffset"], start.length);
    assert.equal(found.span.start, '{"prompt":"'.length);
  });

  test("a line full of them has a few findings, not thousands", async () => {
    const noise = Buffer.alloc(5000, 0xff);
    const { findings } = await checkBytes(folder, Buffer.concat([Buffer.from(`${one}\n{`), noise]));
    const { length } = findings.filter(({ ruleId }) => ruleId === "invalid-utf8");
    assert.ok(length > 0 && length <= 20, `${length} findings`);
  });
});

test("NUL bytes are found where they are", async () => {
  const { findings, lines } = await checkBytes(folder, `${one}\n{"prompt":"a\0b"}\n\0\n${two}\n`);
  assert.equal(lines, 4);
  const found = findings.filter(({ ruleId }) => ruleId === "invalid-json");
  assert.deepEqual(
    found.map(({ line, span }) => [line, span.start]),
    [
      [1, '{"prompt":"a'.length],
      [2, 0],
    ],
  );
});

suite("files without a record", () => {
  const cases: readonly [name: string, text: string, findings: readonly string[]][] = [
    ["empty", "", ["empty-file 1"]],
    ["one line break", "\n", ["empty-file 1"]],
    ["blank lines only", " \n\r\n\t\r\n\n", ["empty-file 1"]],
    ["a byte order mark only", "\ufeff", ["byte-order-mark 1", "empty-file 1"]],
    ["a byte order mark and blanks", "\ufeff\n \n", ["byte-order-mark 1", "empty-file 1"]],
  ];
  for (const [name, text, expected] of cases) {
    test(name, async () => {
      const report = await checkBytes(folder, text);
      assert.deepEqual(placesOf(report.findings).sort(), expected);
      assert.deepEqual(await checkText(text), report);
    });
  }
});

suite("files that are something else get exactly one finding", () => {
  const objects = Array.from({ length: 3000 }, (_, id) => ({
    id,
    prompt: `p${id}`,
    completion: "c",
  }));
  const few = objects.slice(0, 20);
  const cases: readonly [messageId: string, name: string, content: string | Buffer][] = [
    ["jsonArray", "an array on one line", JSON.stringify(few)],
    ["jsonArray", "an array on one line of more than 64 KB", JSON.stringify(objects)],
    [
      "jsonArray",
      "an array on one line of more than 4 MB",
      JSON.stringify([...objects, { prompt: "x".repeat(5e6) }]),
    ],
    ["jsonArray", "an array over many lines", JSON.stringify(objects, null, 2)],
    ["jsonArray", "an array with tabs and CRLF", crlf(JSON.stringify(few, null, "\t"))],
    ["jsonArray", "one element a line", `[${few.map((o) => JSON.stringify(o)).join(",\n")}]\n`],
    [
      "jsonArray",
      "brackets on lines of their own",
      `[\n${few.map((o) => JSON.stringify(o)).join(",\n")}\n]\n`,
    ],
    [
      "prettyPrinted",
      "records over several lines",
      few.map((o) => JSON.stringify(o, null, 2)).join("\n"),
    ],
    ["csv", "a table with commas", "prompt,completion\nping,pong\n"],
    ["csv", "a table with tabs", "prompt\tcompletion\nping\tpong\n"],
    ["csv", "a table with semicolons", "prompt;completion\r\nping;pong\r\n"],
    ["compressed", "gzip", gzipSync(JSON.stringify(few))],
    ["compressed", "ZIP", Buffer.concat([Buffer.from("PK\x03\x04"), deflateRawSync("a")])],
    ["compressed", "Zstandard", Buffer.of(0x28, 0xb5, 0x2f, 0xfd, 0x04, 0x0a, 0xff, 0x0a)],
    ["parquet", "Parquet", Buffer.from("PAR1\x15\x04\x15\x00\n\nPAR1")],
    ["other", "prose", "Some notes about BGP.\n\nAnd about OSPF.\n"],
    ["other", "YAML", "prompt: ping\ncompletion: pong\n"],
    ["other", "one word", "hello"],
    ["other", "NUL bytes", Buffer.alloc(300)],
    ["other", "many lines of prose", "All work and no play.\n".repeat(20_000)],
  ];
  for (const [messageId, name, content] of cases) {
    test(`${messageId}: ${name}`, async () => {
      const report = await checkBytes(folder, content);
      assert.deepEqual(
        report.findings.map((finding) => [finding.ruleId, finding.messageId, finding.line]),
        [["not-jsonl", messageId, 0]],
      );
      assert.deepEqual(await checkPieces([Buffer.from(content)]), report);
    });
  }
});

suite("files with faults that are JSON Lines all the same", () => {
  const cases: readonly [name: string, text: string][] = [
    ["an array first", `["a"]\n${one}\n`],
    ["an array of records first", `[${one}]\n${one}\n`],
    ["an array in the middle", `${one}\n[${two}]\n`],
    ["a comment first", `# batch 7\n${one}\n`],
    ["a comment before a line of more than 64 KB", `# batch 7\n${chat("q", "a".repeat(1e5))}\n`],
    ["one line of more than 64 KB", chat("q", "a".repeat(1e5))],
    ["a line cut off at a comma", `{"messages":[],\n${one}\n`],
    ["a line cut off at a bracket", `{"messages":[\n${one}\n`],
    ["single quotes", "{'prompt': 'a', 'completion': 'b'}\n"],
    ["blank lines first", `${"\n".repeat(50)}${one}\n`],
    ["words first", `Exported on Monday, by hand\n${one}\n`],
  ];
  for (const [name, text] of cases) {
    test(name, async () => {
      const { findings } = await checkBytes(folder, text);
      assert.deepEqual(
        findings.filter(({ ruleId }) => ruleId === "not-jsonl"),
        [],
      );
    });
  }
});

suite("a line of 120 MB", () => {
  const file = path.join(folder, "long.jsonl");

  test("is measured, not kept; the lines around it are checked", async () => {
    writeLong(`${one}\n{"prompt":"`, `","completion":"b"}\n${one}\n`);
    const before = process.memoryUsage().rss;
    const { findings, lines, records } = await checkFile(file, checkOptions());
    const growth = process.memoryUsage().rss - before;
    assert.equal(lines, 3);
    assert.equal(records, 2);
    const places = ["exact-duplicate 1", "oversized-line 2", "exact-duplicate 3"];
    assert.deepEqual(placesOf(findings), places);
    assert.equal(findings[1]?.messageId, "tooLong");
    assert.deepEqual(findings[1].data, { megabytes: 120, limit: 16 });
    assert.ok(growth < 100e6, `${Math.round(growth / 1e6)} MB more memory`);
  });

  test("is measured the same way by several threads", async () => {
    const { findings, lines } = await checkFile(file, checkOptions({}, 2));
    assert.equal(lines, 3);
    assert.equal(findings.length, 3);
  });

  test("as the only line and an array: the file is one JSON array", async () => {
    writeLong(`[{"prompt":"`, `"}]`);
    const { findings } = await checkFile(file, checkOptions());
    assert.deepEqual(
      findings.map(({ messageId }) => messageId),
      ["jsonArray"],
    );
  });

  test("as one of several lines and an array: says so", async () => {
    writeLong(`${one}\n  [{"prompt":"`, `"}]\n`);
    const { findings } = await checkFile(file, checkOptions());
    assert.deepEqual(
      findings.map(({ ruleId, messageId, line }) => [ruleId, messageId, line]),
      [["oversized-line", "jsonArray", 1]],
    );
  });

  function writeLong(start: string, end: string): void {
    const out = openSync(file, "w");
    const piece = Buffer.alloc(8e6, "a");
    writeSync(out, start);
    for (let i = 0; i < 15; i++) writeSync(out, piece);
    writeSync(out, end);
    closeSync(out);
  }
});

test("one thread, two threads and a stream say the same of the same bytes", async () => {
  const around = fc.array(
    fc.constantFrom(
      "\n",
      "\r\n",
      "\r",
      `${one}\n`,
      `${two}\r\n`,
      "😀",
      "é",
      `{"a":`,
      "  ",
      "[1]\n",
    ),
    { maxLength: 12 },
  );
  const file = path.join(folder, "cut.jsonl");
  const chunkSize = 4 << 20;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(around, fc.nat({ max: 60 })), { minLength: 1, maxLength: 3 }),
      fc.array(fc.integer({ min: 1 << 16, max: 1 << 21 }), { minLength: 1, maxLength: 3 }),
      async (cuts, sizes) => {
        let bytes = Buffer.alloc(0);
        for (const [index, [pieces, offset]] of cuts.entries()) {
          // The next chunk begins `offset` bytes into the text, or behind it.
          const lines = filler((index + 1) * chunkSize - offset - bytes.length);
          bytes = Buffer.concat([bytes, lines, Buffer.from(pieces.join(""))]);
        }
        writeFileSync(file, bytes);
        const report = await checkFile(file, checkOptions());
        assert.deepEqual(await checkFile(file, checkOptions({}, 2)), report);
        assert.deepEqual(await checkPieces(cut(bytes, sizes)), report);
      },
    ),
    { numRuns: 6 },
  );
});

test("chunks that are done out of turn are put in order", async () => {
  const file = path.join(folder, "uneven.jsonl");
  const slow = (id: number): string => `${chat("q", `${id}`)},\n`.repeat(30_000);
  const fast = (id: number): string => `${chat("q", `${id}`.repeat(4_000_000))}\n`;
  writeFileSync(file, [0, 1, 2, 3].map((id) => slow(id) + fast(id)).join(""));
  const report = await checkFile(file, checkOptions());
  assert.deepEqual(await checkFile(file, checkOptions({}, 2)), report);
});

suite("while a check runs", () => {
  const file = path.join(folder, "running.jsonl");
  const lines = 9000;
  const long = chat("q", "a".repeat(1000));

  function write(): void {
    writeFileSync(file, `${long}\n`.repeat(lines));
  }

  for (const jobs of [1, 2]) {
    test(`it is ended by its signal (${jobs} threads)`, async () => {
      write();
      const abort = new AbortController();
      const reason = new Error("enough");
      let chunks = 0;
      const onProgress = (): void => {
        chunks += 1;
        abort.abort(reason);
      };
      const check = checkFile(file, {
        ...checkOptions({}, jobs),
        signal: abort.signal,
        onProgress,
      });
      await assert.rejects(check, reason);
      assert.ok(chunks <= jobs, `${chunks} chunks were checked`);
      const again = checkFile(file, { ...checkOptions({}, jobs), signal: abort.signal });
      await assert.rejects(again, reason);
    });
  }

  test("a stream is ended by the signal", async () => {
    const abort = new AbortController();
    const reason = new Error("enough");
    let delivered = 0;
    // eslint-disable-next-line @typescript-eslint/require-await -- Streams are asynchronous.
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (const piece = Buffer.from(`${one}\n`.repeat(5000)); ; delivered++) {
        if (delivered === 20) abort.abort(reason);
        yield piece;
      }
    }
    const check = checkStream(endless(), { ...checkOptions(), signal: abort.signal });
    await assert.rejects(check, reason);
    assert.ok(delivered < 25);
  });

  test("progress grows up to the whole file", async () => {
    write();
    const seen: CheckProgress[] = [];
    const options = checkOptions({}, 2);
    await checkFile(file, { ...options, onProgress: (progress) => seen.push(progress) });
    const bytes = seen.map((progress) => progress.bytes);
    assert.ok(bytes.length >= 2);
    assert.deepEqual(
      bytes,
      bytes.toSorted((a, b) => a - b),
    );
    assert.equal(bytes.at(-1), seen.at(-1)?.totalBytes);
  });

  test("a file that shrinks ends where it ends now", async () => {
    write();
    const onProgress = (): void => {
      truncateSync(file, 1000);
    };
    const report = await checkFile(file, { ...checkOptions(), onProgress });
    assert.ok(report.lines > 1000 && report.lines < lines, `${report.lines} lines`);
  });

  test("a file that grows is checked as far as it went at the start", async () => {
    write();
    const onProgress = (): void => {
      appendFileSync(file, "{}\n");
    };
    const report = await checkFile(file, { ...checkOptions(), onProgress });
    assert.equal(report.lines, lines);
  });
});

suite("what cannot be read", () => {
  const isSystemError =
    (code: string) =>
    (error: unknown): boolean =>
      error instanceof Error && "code" in error && error.code === code;

  test("a missing file", async () => {
    const check = checkFile(path.join(folder, "missing.jsonl"), checkOptions());
    await assert.rejects(check, isSystemError("ENOENT"));
  });

  test("a folder", async () => {
    await assert.rejects(checkFile(folder, checkOptions()), isSystemError("EISDIR"));
  });

  test("a stream that breaks off", async () => {
    // eslint-disable-next-line @typescript-eslint/require-await -- Streams are asynchronous.
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`${one}\n`);
      throw new Error("pipe");
    }
    await assert.rejects(checkStream(broken(), checkOptions()), new Error("pipe"));
  });
});

test("findings come by line, then column, then severity", async () => {
  const { findings } = await checkText(
    `\ufeff${one}\n{"a":1,"a":2,}\n${one}\n\n{"messages":[{"role":"bot","content":""}],"x":1e999}\n`,
  );
  const key = ({ line, span }: Finding): number => line * 1000 + span.start;
  const places = findings.map(key);
  assert.ok(places.length > 6);
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
});

/** Lines of together just so many bytes. */
function filler(bytes: number): Buffer {
  const start = '{"prompt":"';
  const end = '","completion":"é"}\n';
  const size = Buffer.byteLength(start + end);
  const count = 32;
  const texts = Array.from({ length: count }, (_, index) => {
    const length = index === 0 ? bytes - (count - 1) * (bytes >> 5) : bytes >> 5;
    return start + String.fromCharCode(0x41 + index).repeat(length - size) + end;
  });
  return Buffer.from(texts.join(""));
}

function utf16le(text: string): Buffer {
  return Buffer.from(text, "utf16le");
}

function utf16be(text: string): Buffer {
  const bytes = utf16le(text);
  bytes.swap16();
  return bytes;
}

function crlf(text: string): string {
  return text.replaceAll("\n", "\r\n");
}
