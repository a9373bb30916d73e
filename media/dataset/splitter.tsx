/** The line between list and record, which is moved by the pointer and by keys. */

/** Shares of the room that the list has, as whole per cents. */
const [least, most, step] = [15, 85, 4];

export interface SplitterProps {
  /** Share of the list, from 0 to 1. */
  readonly share: number;
  /** The list is above the record, not beside it. */
  readonly isStacked: boolean;
  readonly move: (share: number) => void;
}

export function Splitter({ share, isStacked, move }: SplitterProps) {
  const percent = Math.round(100 * share);
  const moveTo = (wanted: number): void => {
    move(Math.min(most, Math.max(least, wanted)) / 100);
  };
  return (
    <div
      class="splitter"
      role="separator"
      tabIndex={0}
      aria-label="Room of the list"
      aria-orientation={isStacked ? "horizontal" : "vertical"}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={percent}
      aria-valuetext={`${percent} %`}
      aria-controls="record-list-region"
      onKeyDown={(event) => {
        const by = keySteps(isStacked)[event.key];
        if (by === undefined) return;
        event.preventDefault();
        moveTo(percent + by);
      }}
      onPointerDown={({ currentTarget, pointerId, button }) => {
        if (button === 0) currentTarget.setPointerCapture(pointerId);
      }}
      onPointerMove={({ currentTarget, pointerId, clientX, clientY }) => {
        if (!currentTarget.hasPointerCapture(pointerId)) return;
        const room = currentTarget.parentElement?.getBoundingClientRect();
        if (room === undefined) return;
        moveTo(
          isStacked
            ? (100 * (clientY - room.top)) / room.height
            : (100 * (clientX - room.left)) / room.width,
        );
      }}
    />
  );
}

const keySteps = (isStacked: boolean): Readonly<Record<string, number>> => ({
  [isStacked ? "ArrowUp" : "ArrowLeft"]: -step,
  [isStacked ? "ArrowDown" : "ArrowRight"]: step,
  Home: -100,
  End: 100,
});
