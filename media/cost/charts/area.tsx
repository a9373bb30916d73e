/** How lines and areas look: classes of charts.css, the same in the drawing and in its legend. */

const lines = ["base", "tuned", "net"] as const;
type LineLook = (typeof lines)[number];
type AreaLook =
  "band" | "prompt" | "cached" | "answer" | "low" | "high" | "soon" | "later" | "late" | "never";
export type Look = LineLook | AreaLook;

const lineLooks: ReadonlySet<Look> = new Set<Look>(lines);

export const isLine = (look: Look): look is LineLook => lineLooks.has(look);

/** Degrees by which stripes lean: not by colour alone are areas told apart. */
const stripes: Readonly<Partial<Record<Look, number>>> = {
  cached: 45,
  answer: -45,
  low: 45,
  later: 45,
  late: 0,
  never: -45,
};

export interface AreaProps {
  readonly look: AreaLook;
  /** That of the `Stripes` of the drawing. */
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Shown when the pointer rests on it. */
  readonly tip?: string;
}

/** A bar or a part of one. */
export function Area({ look, id, x, y, width, height, tip }: AreaProps) {
  const box = { x, y, width: Math.max(width, 0), height };
  return (
    <g class={`chart-area chart-${look}`}>
      {tip !== undefined && <title>{tip}</title>}
      <rect class="chart-fill" {...box} />
      {look in stripes && <rect {...box} fill={`url(#${id}-${look})`} />}
      <rect class="chart-outline" {...box} />
    </g>
  );
}

/** `id`: unique on the page. */
export function Stripes({ id, looks }: { readonly id: string; readonly looks: readonly Look[] }) {
  return (
    <defs>
      {looks.map((look) => {
        const angle = stripes[look];
        if (angle === undefined) return null;
        return (
          <pattern
            key={look}
            id={`${id}-${look}`}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform={`rotate(${angle})`}
          >
            <line class="chart-stripe" x1="1" x2="1" y1="0" y2="5" />
          </pattern>
        );
      })}
    </defs>
  );
}
