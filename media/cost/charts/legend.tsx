import { useId } from "preact/hooks";
import { Area, isLine, Stripes, type Look } from "./area.tsx";

export interface LegendEntry {
  readonly look: Look;
  readonly label: string;
  readonly value?: string;
}

/** Inline, so that it may stand in an `<output>`, too. */
export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  const id = useId();
  return (
    <span class="chart-legend">
      {entries.map(({ look, label, value }) => (
        <span class="chart-legend-entry" key={label}>
          <svg width="22" height="12" aria-hidden="true">
            {isLine(look) ? (
              <line class={`chart-line chart-${look}`} x1="1" x2="21" y1="6" y2="6" />
            ) : (
              <>
                <Stripes id={id} looks={[look]} />
                <Area look={look} id={id} x={1} y={1} width={20} height={10} />
              </>
            )}
          </svg>
          <span>
            {label} {value !== undefined && <b>{value}</b>}
          </span>
        </span>
      ))}
    </span>
  );
}
