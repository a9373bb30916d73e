import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { TextChange } from "../../src/core/live-dataset.ts";
import { lineMover } from "../../src/core/moved-line.ts";

const change = (
  [startLine, startColumn]: readonly [number, number],
  [endLine, endColumn]: readonly [number, number],
  text: string,
): TextChange => ({ startLine, startColumn, endLine, endColumn, text });

const movedLine = (line: number, changes: readonly TextChange[]): number | undefined =>
  lineMover(changes)(line);

test("lines below an edit move by what was put in and taken out", () => {
  assert.equal(movedLine(5, [change([2, 0], [2, 0], "x\ny\n")]), 7);
  assert.equal(movedLine(5, [change([2, 0], [4, 0], "")]), 3);
  assert.equal(movedLine(1, [change([2, 0], [4, 0], "")]), 1);
  assert.equal(movedLine(5, [change([2, 0], [2, 1], "\r\n\r\n")]), 7);
});

test("a removed line is gone, whichever line break went with it", () => {
  assert.equal(movedLine(2, [change([2, 0], [3, 0], "")]), undefined);
  assert.equal(movedLine(3, [change([2, 0], [3, 0], "")]), 2);
  assert.equal(movedLine(3, [change([2, 4], [3, 4], "")]), undefined);
  assert.equal(movedLine(2, [change([2, 4], [3, 4], "")]), 2);
});

test("a line that others are put in front of or behind is still there", () => {
  assert.equal(movedLine(2, [change([2, 0], [2, 0], "new\n")]), 3);
  assert.equal(movedLine(2, [change([2, 4], [2, 4], "\nnew")]), 2);
});

test("several changes are made one after the other", () => {
  const changes = [change([4, 0], [5, 0], ""), change([1, 0], [2, 0], "")];
  assert.equal(movedLine(6, changes), 4);
  assert.equal(movedLine(4, changes), undefined);
  assert.equal(movedLine(1, changes), undefined);
});

test("a line whose text is where it was moved to is the same line", () => {
  const line = fc.constantFrom("same", "same", "a", "b");
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 8 }),
      fc.nat(),
      fc.nat(),
      (lines, a, b) => {
        // Whole lines are taken out, the way commands do it: with the break behind them.
        const [from, to] = [a % lines.length, b % lines.length].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const after = lines.toSpliced(from, to - from);
        const removal = change([from, 0], [to, 0], "");
        for (const [index, text] of lines.entries()) {
          const moved = movedLine(index, [removal]);
          const isGone = index >= from && index < to;
          assert.equal(moved === undefined, isGone);
          if (moved !== undefined) assert.equal(after[moved], text);
        }
      },
    ),
  );
});
