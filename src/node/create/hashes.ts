import * as crypto from "node:crypto";

/** Characters that tell sources and records apart: 132 bits. */
const hashCharacters = 22;

/** As `Provenance` has it: of the line of a record. */
export const hashOfLine = (line: string): string => hashOf(line);

/** As `Provenance` has it: of the pieces of a source. Joined first, as many calls cost more than a longer text. */
export const hashOfSource = (pieces: readonly string[]): string => hashOf(`${pieces.join("\0")}\0`);

/** In one call, which makes no object that has to be collected; Node has it since 20.12. */
const digestOf: (text: string) => string =
  "hash" in crypto
    ? (text) => crypto.hash("sha256", text, "base64url")
    : (text) => crypto.createHash("sha256").update(text).digest("base64url");

const hashOf = (text: string): string => digestOf(text).slice(0, hashCharacters);
