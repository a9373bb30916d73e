/** How a list is scrolled that is taller than a browser lays out. */
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { ListScroll, tallestPx } from "../../media/ui/list/list-scroll.ts";

const viewPx = 700;
const rowPx = 46;

/** The browser: it goes no further than what is laid out. */
const clamped = (scroll: ListScroll, scrollTop: number): number =>
  Math.min(Math.max(0, scrollTop), scroll.heightPx - viewPx);

function listOf(rows: number): ListScroll {
  const scroll = new ListScroll();
  scroll.resize(rows * rowPx, viewPx);
  return scroll;
}

const anyRows = fc.integer({ min: 1, max: 50_000_000 });

suite("the scrolling of a long list", () => {
  test("a list that can be laid out is", () => {
    const scroll = listOf(100_000);
    assert.equal(scroll.heightPx, 4_600_000);
    scroll.scrolled(3_000_000, false);
    assert.equal(scroll.top, 3_000_000);
    assert.equal(scroll.offset, 0);
    assert.equal(scroll.settle(), 3_000_000);
  });

  test("one that cannot be is laid out as tall as may be", () => {
    assert.equal(listOf(10_000_000).heightPx, tallestPx);
  });

  test("its ends are the ends of the bar", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const scroll = listOf(rows);
        assert.equal(scroll.top, 0);
        scroll.scrolled(clamped(scroll, Infinity), false);
        assert.equal(scroll.top, Math.max(0, rows * rowPx - viewPx));
        scroll.scrolled(0, false);
        assert.equal(scroll.top, 0);
      }),
    );
  });

  test("the bar leads to the same share of the rows, and settles where it is", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.02, max: 0.98, noNaN: true }), (share) => {
        const scroll = listOf(10_000_000);
        const dragged = Math.round(share * (tallestPx - viewPx));
        scroll.scrolled(dragged, false);
        assert.ok(Math.abs(scroll.top / (10_000_000 * rowPx) - share) < 0.01);
        assert.ok(Math.abs(scroll.settle() - dragged) <= 1);
      }),
    );
  });

  test("any row can be shown", () => {
    fc.assert(
      fc.property(anyRows, fc.double({ min: 0, max: 1, noNaN: true }), (rows, share) => {
        const scroll = listOf(rows);
        const top = Math.round(share * Math.max(0, rows * rowPx - viewPx));
        const scrollTop = scroll.moveTo(top);
        assert.equal(scroll.top, top);
        assert.equal(clamped(scroll, scrollTop), scrollTop);
        // Laid out where it can be drawn.
        assert.ok(top - scroll.offset >= 0 && top - scroll.offset <= tallestPx);
      }),
    );
  });

  test("steps go as far as they say wherever they begin, also past the end of what is laid out", () => {
    const step = fc.record({
      px: fc.integer({ min: -6000, max: 6000 }),
      isStill: fc.boolean(),
    });
    fc.assert(
      fc.property(
        anyRows,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(step, { maxLength: 60 }),
        (rows, share, steps) => {
          const scroll = listOf(rows);
          let scrollTop = clamped(scroll, Math.round(share * scroll.heightPx));
          scroll.scrolled(scrollTop, false);
          for (const { px, isStill } of steps) {
            const before = scroll.top;
            const furthest = Math.max(0, rows * rowPx - viewPx);
            scrollTop = clamped(scroll, scrollTop + px);
            scroll.scrolled(scrollTop, true);
            const expected = Math.min(Math.max(0, before + px), furthest);
            // A step that is longer than what the edge keeps free ends there; the next one goes on.
            if (Math.abs(px) <= 4 * viewPx) {
              assert.ok(Math.abs(scroll.top - expected) < 1e-6, `${scroll.top} is not ${expected}`);
            }
            const { top } = scroll;
            if (isStill || scroll.isAtEdge) scrollTop = scroll.settle();
            assert.ok(Math.abs(scroll.top - top) < 1e-6, "what settles stays in view");
          }
        },
      ),
    );
  });

  test("a position that the browser has rounded moves no row", () => {
    const scroll = listOf(10_000_000);
    const scrollTop = scroll.moveTo(200_000_000);
    scroll.confirm(scrollTop - 0.4);
    assert.ok(Math.abs(scroll.top - 200_000_000) < 1e-6);
  });

  test("what is in view stays when the view becomes taller, or the list longer", () => {
    const scroll = listOf(10_000_000);
    scroll.moveTo(123_456_789);
    scroll.resize(10_000_001 * rowPx, 900);
    assert.equal(scroll.top, 123_456_789);
    scroll.resize(1000 * rowPx, 900);
    assert.equal(scroll.top, 1000 * rowPx - 900);
  });
});
