/** What an editor's text no longer shows of the bytes it was read from. */

import { closeSync, openSync, readSync } from "node:fs";
import { invalidUtf8Findings } from "../core/dataset-findings.ts";
import type { Finding } from "../core/model.ts";
import type { Settings } from "../core/settings.ts";
import { detectEncoding, encodingFindings, hasMark } from "./encoding.ts";
import { LineSplitter } from "./line-splitter.ts";

/** `text`: the editor's copy, with U+FFFD in place of bytes that are not UTF-8. An unreadable file shows nothing. */
export function diskFindings(path: string, settings: Settings, text: string): DiskFindings {
  try {
    const file = openSync(path, "r");
    try {
      return readFindings(file, settings, text);
    } finally {
      closeSync(file);
    }
  } catch {
    return { findings: [], hasMark: undefined }; // Gone or locked in the meantime: the text is checked all the same.
  }
}

export interface DiskFindings {
  readonly findings: readonly Finding[];
  /** Whether the file begins with a byte order mark; `undefined`: it cannot be told. */
  readonly hasMark: boolean | undefined;
}

const readSize = 1 << 20;

function readFindings(file: number, settings: Settings, text: string): DiskFindings {
  const head = Buffer.alloc(1024);
  const encoding = detectEncoding(head.subarray(0, readSync(file, head, 0, head.length, 0)));
  const findings = encodingFindings(encoding, settings);
  const result = { findings, hasMark: hasMark(encoding) };
  if (encoding.utf16 !== undefined || !text.includes("\ufffd")) return result;
  let line = 0;
  const splitter = new LineSplitter(
    {
      line: () => {
        line += 1;
      },
      invalidLine: (_text, bytes, offset) => {
        findings.push(...invalidUtf8Findings(settings, { line, bytes, offset }));
        line += 1;
      },
      oversizedLine: () => {
        line += 1;
      },
    },
    Infinity,
  );
  let position = splitter.begin({ start: encoding.markLength, end: Infinity, startsLine: true });
  for (let read = -1; read !== 0; position += read) {
    read = readSync(file, splitter.space(readSize), 0, readSize, position);
    splitter.commit(read);
  }
  splitter.end();
  return result;
}
