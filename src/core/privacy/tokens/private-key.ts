import { bitsPerCharacter } from "../entropy.ts";
import type { Recognizer } from "../recognizer.ts";

/** RFC 7468 and RFC 1421 (PEM), RFC 9580 (OpenPGP armor), OpenSSH's PROTOCOL.key; RFC 4716's dashes with ssh.com's keys. */
const header =
  /(?:-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----|---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----)/y;
const footer = /-{4,5} ?END [A-Z0-9 ]{0,60}PRIVATE KEY(?: BLOCK)? ?-{4,5}/y;
/** PuTTY's .ppk, versions 2 and 3. */
const puttyHeader = /Private-Lines: \d{1,3}\r?\n/y;

/** A key of 16,384 bits has 12,700 characters. */
const longestBlock = 16_000;
const leastBody = 64;

/** "Proc-Type: 4,ENCRYPTED", "DEK-Info: ...", "Version: ..." and what line ends and indents are made of in code. */
const fieldLine = /^[ \t>|"'+#*]{0,16}[A-Za-z][A-Za-z-]{2,24}: .{0,200}$/gm;
/** Lines of base64, indented, quoted, joined or commented out. */
const bodyLines = /(?:[\s>|"'+,;#*\\]{0,24}[A-Za-z0-9+/]{16,80}={0,2}){1,250}/y;

export const privateKey: Recognizer = {
  id: "private-key",
  entities: ["PRIVATE_KEY"],
  triggers: [
    { literal: "-----BEGIN " },
    { literal: "---- BEGIN SSH2" },
    { literal: "Private-Lines: " },
  ],
  find(text, { start }, report) {
    header.lastIndex = start;
    const pemHeader = header.exec(text)?.[0];
    puttyHeader.lastIndex = start;
    const begin = pemHeader ?? puttyHeader.exec(text)?.[0];
    if (begin === undefined) return;
    const bodyStart = start + begin.length;
    const end =
      (pemHeader === undefined ? undefined : closedBlockEnd(text, bodyStart)) ??
      openBlockEnd(text, bodyStart);
    if (end === undefined) return;
    // PuTTY's other fields are public.
    const from = pemHeader === undefined ? bodyStart : start;
    report({ start: from, end, entity: "PRIVATE_KEY", confidence: 0.98 });
  },
};

function closedBlockEnd(text: string, bodyStart: number): number | undefined {
  // The next block's header ends the search, so that no part of a text is searched twice.
  const dashes = text.indexOf("----", bodyStart);
  if (dashes === -1 || dashes - bodyStart > longestBlock) return undefined;
  footer.lastIndex = dashes;
  const end = footer.exec(text)?.[0];
  if (end === undefined || !isKeyBody(text.slice(bodyStart, dashes))) return undefined;
  return dashes + end.length;
}

/** A block that was cut off. */
function openBlockEnd(text: string, bodyStart: number): number | undefined {
  bodyLines.lastIndex = bodyStart;
  const body = bodyLines.exec(text)?.[0];
  return body !== undefined && isKeyBody(body) ? bodyStart + body.length : undefined;
}

function isKeyBody(block: string): boolean {
  const body = block.replace(fieldLine, "");
  const encoded = body.replace(/[^A-Za-z0-9+/=]/g, "");
  const visible = body.replace(/[\s>|"'+,;#*\\]/g, "");
  return (
    encoded.length >= leastBody &&
    encoded.length >= visible.length * 0.9 &&
    bitsPerCharacter(encoded) > 4
  );
}
