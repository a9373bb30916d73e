/** What all charts have: a caption that says the message, a drawing as wide as there is room, below it the numbers. */

import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Fold, type FoldProps } from "../../ui/fold.tsx";
import { Icon } from "../../ui/icons.tsx";
import { useWidth } from "./use-size.ts";

export interface ChartProps {
  readonly title: string;
  /** What the chart shows, as plain sentences. */
  readonly message: string;
  /** Absent: there is nothing to draw, but a table. */
  readonly draw?: ((width: number) => ComponentChildren) | undefined;
  /** Below the drawing. */
  readonly children?: ComponentChildren;
}

/** CSS pixels: labels need them; where there is less room, the drawing is scrolled. */
const leastWidth = 220;

export function Chart({ title, message, draw, children }: ChartProps) {
  const [ref, width] = useWidth();
  // Who has no mouse scrolls with the arrow keys, which takes the focus.
  const scrolling =
    width < leastWidth ? ({ tabIndex: 0, role: "group", "aria-label": title } as const) : {};
  return (
    <figure class="chart">
      <figcaption>
        <h3>{title}</h3>
        <Message text={message} />
      </figcaption>
      {draw !== undefined && (
        <div class="chart-canvas" ref={ref} {...scrolling}>
          {width > 0 && draw(Math.max(width, leastWidth))}
        </div>
      )}
      {children}
    </figure>
  );
}

/** A minus sign and its amount stay on one line where they fit in one. */
function Message({ text }: { readonly text: string }) {
  return (
    <>
      {text
        .split(/(−\$[\d,.]*\d)/)
        .map((part, index) => (index % 2 === 0 ? part : <span class="chart-amount">{part}</span>))}
    </>
  );
}

/** The table of a chart that does not need it to be understood. */
export function Numbers({ name, children }: Omit<FoldProps, "class">) {
  return (
    <Fold name={`numbers-${name}`} class="chart-numbers">
      <summary>
        <Icon name="fold" />
        The numbers as a table
      </summary>
      {children}
    </Fold>
  );
}

export interface DrawingProps {
  readonly title: string;
  readonly message: string;
  readonly width: number;
  readonly height: number;
  readonly children: ComponentChildren;
}

export function Drawing({ title, message, width, height, children }: DrawingProps) {
  const id = useId();
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-message`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-message`}>{message}</desc>
      {children}
    </svg>
  );
}
