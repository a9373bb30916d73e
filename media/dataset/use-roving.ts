/** Several buttons that are one stop of the Tab key: arrows walk them. */

import type { RefObject } from "preact";
import { useRef, useState } from "preact/hooks";

export interface Roving {
  readonly ref: RefObject<HTMLElement | null>;
  readonly tabIndexOf: (index: number) => 0 | -1;
  readonly onFocusOf: (index: number) => void;
  /** The index that was walked to; `undefined`: the key is another one. */
  readonly walk: (event: KeyboardEvent) => number | undefined;
}

/** `count` buttons with the attribute `data-stop`, in the element of `ref`. */
export function useRoving(count: number): Roving {
  const ref = useRef<HTMLElement>(null);
  const [at, setAt] = useState(0);
  const current = Math.min(at, Math.max(0, count - 1));
  return {
    ref,
    tabIndexOf: (index) => (index === current ? 0 : -1),
    onFocusOf: setAt,
    walk: (event) => {
      const to = target(event, current, count - 1);
      if (to === undefined) return undefined;
      event.preventDefault();
      ref.current?.querySelectorAll<HTMLElement>("[data-stop]")[to]?.focus();
      setAt(to);
      return to;
    },
  };
}

function target({ key, ctrlKey, altKey, metaKey }: KeyboardEvent, at: number, last: number) {
  if (ctrlKey || altKey || metaKey) return undefined;
  switch (key) {
    case "ArrowDown":
    case "ArrowRight":
      return Math.min(last, at + 1);
    case "ArrowUp":
    case "ArrowLeft":
      return Math.max(0, at - 1);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return undefined;
  }
}
