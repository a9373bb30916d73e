/** Blocks of code in Markdown's fences: nothing is cleaned in them. */

const fence = "```";

/** Stands for a block while the text around it is cleaned; texts have no such character, `tidied` takes it out. */
const mark = "\u0000";

/** Whether the line stands for a block. */
export const isBlockMark = (line: string): boolean => line.startsWith(mark);

/** The block with a line of its own, wherever in the text it stands; "" of an empty one. */
export function fenced(code: string): string {
  const block = code.replace(/^(?:[^\S\n]*\n)+/, "").trimEnd();
  if (block === "") return "\n";
  return block.includes(fence) ? `\n${block}\n` : `\n${fence}\n${block}\n${fence}\n`;
}

/** Changes what is in no block. One that has no end is none. */
export function outsideFences(text: string, change: (text: string) => string): string {
  if (!text.includes(fence)) return change(text);
  const blocks: string[] = [];
  const around: string[] = [];
  let opened: number | undefined;
  let kept = 0;
  for (let at = 0; at < text.length;) {
    const end = lineEnd(text, at);
    if (text.startsWith(fence, at)) {
      if (opened === undefined) opened = at;
      else if (text.slice(at, end).trimEnd() === fence) {
        around.push(text.slice(kept, opened), `${mark}${blocks.length}${mark}`);
        blocks.push(text.slice(opened, end));
        opened = undefined;
        kept = end;
      }
    }
    at = end + 1;
  }
  if (blocks.length === 0) return change(text);
  around.push(text.slice(kept));
  return (
    change(around.join(""))
      // eslint-disable-next-line no-control-regex -- the mark
      .replace(/\u0000(\d+)\u0000/g, (_, index: string) => blocks[Number(index)] ?? "")
  );
}

/** Where the line's break is, or the end of the text. */
function lineEnd(text: string, at: number): number {
  const found = text.indexOf("\n", at);
  return found === -1 ? text.length : found;
}
