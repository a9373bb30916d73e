/** What a command stands in: the words before it on its line, and the blocks of the configuration around that line. */

/** A path of a set command is hardly longer. */
const maxLeft = 240;
const maxAbove = 2000;
const maxLines = 40;
/** What stands further to the right is no command of a block. */
const maxColumn = 512;

/** The text between the beginning of the line and an offset, or the nearer part of it. */
export function leftOf(text: string, offset: number): string {
  const near = text.slice(Math.max(0, offset - maxLeft), offset);
  return near.slice(near.lastIndexOf("\n") + 1);
}

/**
 * The heads of the blocks around a line, nearest first: of the lines above those with ever less indentation. Where
 * nothing is indented, the path or section that the lines below it belong to (RouterOS, FortiOS, INI files).
 */
export function blocksAround(text: string, offset: number): string {
  if (!text.slice(Math.max(0, offset - maxColumn), offset).includes("\n")) return "";
  const from = Math.max(0, offset - maxAbove);
  const above = text.slice(from, offset);
  const lineStart = above.lastIndexOf("\n") + 1;
  if (lineStart === 0) return "";
  let depth = indentation(text.slice(from + lineStart, offset + 1));
  const isFlat = depth === 0;
  const heads: string[] = [];
  let end = lineStart - 1;
  for (let lines = 0; lines < maxLines && end > 0; lines++) {
    const start = above.lastIndexOf("\n", end - 1) + 1;
    const line = above.slice(start, end);
    end = start - 1;
    const head = line.trim();
    if (head === "") continue;
    if (isFlat) {
      if (text.charAt(from + lineStart) === "/") break;
      if (!sectionHead.test(line)) continue;
      heads.push(head);
      break;
    }
    const lineDepth = indentation(line);
    // Cisco's separator between blocks.
    if (head === "!" && lineDepth === 0) break;
    if (lineDepth >= depth) continue;
    heads.push(head);
    depth = lineDepth;
    if (depth === 0) break;
  }
  return heads.join("\n");
}

const sectionHead = /^(?:\/[a-z][a-z \d/-]*$|\[[^\]]*\]$|config\s|edit\s)/;

function indentation(line: string): number {
  const column = line.search(/\S/);
  return column === -1 ? line.length : column;
}

const negation = /(?:^|[\s#>"'`])(?:no|undo|unset|delete|without)\s(?:(?:(?!\.\s)[^\n])*\s)?$/i;

/** Whether the command takes something away: what is taken away may have been a secret, and yet tells nobody much. */
export function isNegated(left: string): boolean {
  return negation.test(left);
}

const remark =
  /^\s*(?:!|#\s|\/\/|\/\*|\*\s)|%[A-Z][A-Z\d_]*-\d-|\b(?:description|remark|comment|motd|banner)\b/i;
const sentence =
  /(?:^|\s)(?:the|an?|your|my|our|is|are|was|were|to|of|with|when|that|this|and|or|what|which|how|why|use|uses|using|if|between|both|stores?|for)\s/i;
/** Flags by code of the signs that a clause begins behind. */
const clauseEnds = Uint8Array.from({ length: 128 }, (_, code) => {
  return ":\"'`>#$|({".includes(String.fromCharCode(code)) ? 1 : 0;
});

/** Whether a clause begins with a capital letter. */
export function startsCapitalized(left: string): boolean {
  return /^\s*[A-Z]/.test(clauseOf(left));
}

/** Whether an angle bracket is open in front of a word that is not its first. */
export function isInBrackets(left: string): boolean {
  return /<[a-z][^<>]*\s$/i.test(left);
}

const server = /aaa-server (\S{1,64})[^\n]*\shost\s/;

/** ASA: the line that gives the protocol of the group of servers around a command, if it stands above. */
export function serverGroupOf(text: string, offset: number, heads: string): string {
  const name = server.exec(heads)?.[1];
  if (name === undefined) return "";
  const above = text.slice(Math.max(0, offset - maxAbove), offset);
  const at = above.lastIndexOf(`aaa-server ${name} protocol `);
  return at === -1 ? "" : `\n${above.slice(at).split("\n", 1)[0] ?? ""}`;
}

/** Whether what stands before a command is a sentence or a remark rather than a prompt, a path or other words of it. */
export function isProse(left: string): boolean {
  if (remark.test(left)) return true;
  return sentence.test(`${clauseOf(left)} `);
}

function clauseOf(left: string): string {
  let start = left.length;
  while (start > 0 && clauseEnds[left.charCodeAt(start - 1)] !== 1) start -= 1;
  return left.slice(start);
}
