/**
 * How far a list is scrolled that may be taller than a browser lays out. Its rows have their places in the whole; what is
 * laid out is shorter, and moves in it by an offset. Small steps (a wheel, a finger, a key) keep the offset, so they go
 * exactly as far as they say; where the scroll bar is dragged to is a share of the whole. Once all is still, the bar is
 * put where that share is: rows and scroll position move together, which nobody sees.
 *
 * All lengths are CSS pixels.
 */

/** Chromium lays out no more than 33 million; far down, what it draws is no longer sharp. */
export const tallestPx = 8_000_000;
/** So far from both ends the bar moves as the rows do: no step ends before the list does. */
const exactPx = 50_000;
/** A step that is longer, in heights of the view, is that of a bar that is dragged. */
const longestStep = 1.5;

export class ListScroll {
  #viewPx = 0;
  /** How far the rows can be scrolled in all, and how far what is laid out can be. */
  #wholePx = 0;
  #laidOutPx = 0;
  #scrollTop = 0;
  /** Of the rows, against what is laid out: from 0 to the difference of both. */
  #offset = 0;

  /** How tall what is laid out is. */
  get heightPx(): number {
    return this.#laidOutPx + this.#viewPx;
  }

  /** Where the view begins in the whole. */
  get top(): number {
    return this.#scrollTop + this.#offset;
  }

  /** A row at this place of the whole is laid out this much higher. */
  get offset(): number {
    return this.#offset;
  }

  /** `contentPx`: of all rows. What is in view stays as far as there is something. Returns the scroll position to set. */
  resize(contentPx: number, viewPx: number): number {
    const { top } = this;
    this.#viewPx = viewPx;
    this.#wholePx = Math.max(0, contentPx - viewPx);
    this.#laidOutPx = Math.min(this.#wholePx, Math.max(0, tallestPx - viewPx));
    this.#setOffset(this.#offset);
    return this.moveTo(top);
  }

  /** The browser has scrolled. `isStep`: by a wheel or a finger, however far. */
  scrolled(scrollTop: number, isStep: boolean): void {
    const step = Math.abs(scrollTop - this.#scrollTop);
    this.#scrollTop = scrollTop;
    if (isStep || step <= longestStep * this.#viewPx) return;
    this.#setOffset(this.#toWhole(scrollTop) - scrollTop);
  }

  /** Returns the scroll position that shows this place of the whole. */
  moveTo(top: number): number {
    const place = Math.min(Math.max(0, Math.round(top)), this.#wholePx);
    const near = place - this.#offset;
    const isStep = Math.abs(near - this.#scrollTop) <= longestStep * this.#viewPx;
    const isThere = near >= 0 && near <= this.#laidOutPx;
    this.#scrollTop = isStep && isThere ? near : Math.round(this.#toLaidOut(place));
    this.#setOffset(place - this.#scrollTop);
    return this.#scrollTop;
  }

  /** Returns the scroll position to set once all is still; the same rows are in view. */
  settle(): number {
    const { top } = this;
    if (this.#laidOutPx < this.#wholePx) this.#scrollTop = Math.round(this.#toLaidOut(top));
    this.#setOffset(top - this.#scrollTop);
    return this.#scrollTop;
  }

  /** What is laid out ends soon, but not the list: it has to settle while it is scrolled. */
  get isAtEdge(): boolean {
    const margin = 4 * this.#viewPx;
    const below = this.#laidOutPx - this.#scrollTop;
    return (
      (this.#scrollTop < margin && this.#offset > 1) ||
      (below < margin && this.#wholePx - this.top - below > 1)
    );
  }

  /** The browser may have set another position than it was asked for: by a part of a pixel. */
  confirm(scrollTop: number): void {
    this.#setOffset(this.top - scrollTop);
    this.#scrollTop = scrollTop;
  }

  #setOffset(offset: number): void {
    this.#offset = Math.min(Math.max(0, offset), this.#wholePx - this.#laidOutPx);
  }

  /** Near the ends one to one, between them a share. */
  #toWhole(scrollTop: number): number {
    const below = this.#laidOutPx - scrollTop;
    const exact = Math.min(exactPx, this.#laidOutPx / 4);
    if (scrollTop <= exact) return scrollTop;
    if (below <= exact) return this.#wholePx - below;
    return exact + (scrollTop - exact) * this.#slope(exact);
  }

  #toLaidOut(top: number): number {
    const below = this.#wholePx - top;
    const exact = Math.min(exactPx, this.#laidOutPx / 4);
    if (top <= exact) return top;
    if (below <= exact) return this.#laidOutPx - below;
    return exact + (top - exact) / this.#slope(exact);
  }

  #slope(exact: number): number {
    return (this.#wholePx - 2 * exact) / (this.#laidOutPx - 2 * exact);
  }
}
