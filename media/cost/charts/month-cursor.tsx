import type { TimelineScales } from "./timeline-scales.ts";

export interface MonthCursorProps {
  readonly scales: TimelineScales;
  /** The last month; the first one is 0. */
  readonly last: number;
  /** By the keys or a click; `undefined`: none. */
  readonly chosen: number | undefined;
  readonly onChoose: (month: number | undefined) => void;
  /** The month below the pointer; `undefined`: it has gone. */
  readonly onHover: (month: number | undefined) => void;
}

const steps: Readonly<Partial<Record<string, (month: number, last: number) => number>>> = {
  ArrowLeft: (month) => month - 1,
  ArrowDown: (month) => month - 1,
  ArrowRight: (month) => month + 1,
  ArrowUp: (month) => month + 1,
  PageDown: (month) => month - 12,
  PageUp: (month) => month + 12,
  Home: () => 0,
  End: (_, last) => last,
};

/** Lies over the drawing: a pointer or the arrow keys choose the month that is read below it. */
export function MonthCursor({ scales, last, chosen, onChoose, onHover }: MonthCursorProps) {
  const { left, right, x, spent, saved } = scales;
  const shown = chosen ?? last;
  const inside = (month: number): number => Math.min(Math.max(Math.round(month), 0), last);
  const monthAt = (event: PointerEvent & { readonly currentTarget: HTMLElement }): number =>
    inside(x.invert(left + event.clientX - event.currentTarget.getBoundingClientRect().left));
  return (
    <div
      class="chart-month-cursor"
      role="slider"
      tabIndex={0}
      aria-label="Month to read"
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={shown}
      aria-valuetext={`Month ${String(shown)}`}
      style={{
        left: `${String(left)}px`,
        width: `${String(right - left)}px`,
        top: `${String(spent.top)}px`,
        height: `${String(saved.bottom - spent.top)}px`,
      }}
      onPointerDown={(event) => {
        onChoose(monthAt(event));
      }}
      onPointerMove={(event) => {
        onHover(monthAt(event));
      }}
      onPointerLeave={() => {
        onHover(undefined);
      }}
      onBlur={() => {
        onChoose(undefined);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onChoose(undefined);
        const step = steps[event.key];
        if (step === undefined) return;
        event.preventDefault();
        onHover(undefined);
        onChoose(
          chosen === undefined && event.key === "ArrowRight" ? 0 : inside(step(shown, last)),
        );
      }}
    />
  );
}
