import { createHash } from "node:crypto";

/** So many bytes of a digest tell sources and records apart. */
const hashBytes = 16;

/** As `Provenance` has it: of the line of a record. */
export const hashOfLine = (line: string): string => hashOf(line);

/** As `Provenance` has it: of the pieces of a source. Joined first, as many calls cost more than a longer text. */
export const hashOfSource = (pieces: readonly string[]): string =>
  hashOf(pieces.length === 1 ? `${pieces[0] ?? ""}\0` : `${pieces.join("\0")}\0`);

const hashOf = (text: string): string =>
  createHash("sha256").update(text).digest().toString("base64url", 0, hashBytes);
