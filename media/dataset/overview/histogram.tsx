/** How many records have how much of something: bars that are pressed to list these records. */

import { useContext, useRef } from "preact/hooks";
import type { Bin } from "../../../src/core/explore/overview.ts";
import type { Figure } from "../../../src/core/explore/record-query.ts";
import { count } from "../../../src/core/wording.ts";
import { FacetsContext, isCovered, rangeToggled, withRange } from "../facets.ts";
import { useRoving } from "../use-roving.ts";
import { figureWords, rangeText, shortCount } from "../words.ts";

/** Borders under the bars: so many at most, or their numbers run into each other. */
const mostTicks = 5;

export const mostOf = (bins: readonly Bin[]): number =>
  bins.reduce((greatest, { count: amount }) => Math.max(greatest, amount), 0);

export interface HistogramProps {
  readonly figure: Figure;
  readonly bins: readonly Bin[];
}

export function Histogram({ figure, bins }: HistogramProps) {
  const { active, set } = useContext(FacetsContext);
  const roving = useRoving(bins.length);
  /** Where a range begins that is extended. */
  const anchor = useRef<number | undefined>(undefined);
  const { unit } = figureWords[figure];
  const most = mostOf(bins);

  const toggle = (index: number): void => {
    const bin = bins[index];
    if (bin === undefined) return;
    anchor.current = index;
    set(rangeToggled(active, figure, { from: bin.from, to: bin.to }));
  };
  const extend = (index: number, from: number): void => {
    anchor.current ??= from;
    const low = bins[Math.min(anchor.current, index)];
    const high = bins[Math.max(anchor.current, index)];
    if (low === undefined || high === undefined) return;
    set(withRange(active, figure, { from: low.from, to: high.to }));
  };

  return (
    <div class="histogram">
      <div
        class="columns-of-bins"
        role="group"
        aria-label={`Records by ${unit}`}
        ref={roving.ref as preact.RefObject<HTMLDivElement>}
        onKeyDown={(event) => {
          const before = bins.findIndex((_, index) => roving.tabIndexOf(index) === 0);
          const at = roving.walk(event);
          if (at === undefined) return;
          if (event.shiftKey) extend(at, before);
          else anchor.current = undefined;
        }}
      >
        {bins.map((bin, index) => {
          const text = `${rangeText(bin.from, bin.to)} ${unit}: ${count(bin.count, "record")}`;
          return (
            <button
              key={bin.from}
              type="button"
              data-stop
              class="bin"
              tabIndex={roving.tabIndexOf(index)}
              aria-pressed={isCovered(active, figure, bin)}
              aria-label={text}
              title={text}
              onFocus={() => {
                roving.onFocusOf(index);
              }}
              onClick={({ shiftKey }) => {
                if (shiftKey) extend(index, index);
                else toggle(index);
              }}
            >
              <BinBar share={most === 0 ? 0 : bin.count / most} />
            </button>
          );
        })}
      </div>
      <Ticks bins={bins} />
    </div>
  );
}

function BinBar({ share }: { readonly share: number }) {
  // What is there can be seen, however little it is.
  const percent = share === 0 ? 0 : Math.max(3, 100 * share);
  return (
    <svg class="bin-bar" aria-hidden="true" focusable="false">
      <rect class="bar-fill" y={`${100 - percent}%`} width="100%" height={`${percent}%`} />
    </svg>
  );
}

/** Where bars begin, at the left of them, and where the last one ends. */
function Ticks({ bins }: { readonly bins: readonly Bin[] }) {
  const hasTick = tickAt(bins);
  return (
    <div class="ticks note" aria-hidden="true">
      {bins.map(({ from }, index) => (
        <span key={from}>{hasTick(index) && <b>{shortCount(from)}</b>}</span>
      ))}
    </div>
  );
}

/** In equal steps; where bins grow, at 1, 10, 100 … */
function tickAt(bins: readonly Bin[]): (index: number) => boolean {
  const powers = bins.flatMap(({ from }, index) => (isPowerOfTen(from) ? [index] : []));
  if (!isEven(bins) && powers.length > 1) {
    const step = Math.ceil(powers.length / mostTicks);
    return (index) => powers.indexOf(index) % step === 0;
  }
  const step = Math.max(1, Math.ceil(bins.length / mostTicks));
  return (index) => index % step === 0 && bins.length - index >= step / 2;
}

const isPowerOfTen = (value: number): boolean => value > 0 && Number.isInteger(Math.log10(value));

function isEven(bins: readonly Bin[]): boolean {
  const width = ({ from, to }: Bin): number => to - from;
  const [first] = bins;
  const last = bins.at(-1);
  return first === undefined || last === undefined || width(first) === width(last);
}
