/** What the page's layout gives to an element: drawn anew when it changes. */

import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** Calls `measure` with the element now and whenever it or what it holds has another size. */
function useSizeObserver(
  measure: (element: HTMLElement) => void,
): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      measure(element);
    });
    measure(element);
    for (const one of [element, ...element.children]) observer.observe(one);
    return () => {
      observer.disconnect();
    };
  }, []);
  return ref;
}

/** CSS pixels; 0: not laid out. */
export function useWidth(): readonly [RefObject<HTMLDivElement | null>, number] {
  const [width, setWidth] = useState(0);
  const ref = useSizeObserver(({ clientWidth }) => {
    setWidth(clientWidth);
  });
  return [ref, width];
}

/** Whether there is more than can be seen at once. */
export function useOverflow(): readonly [RefObject<HTMLDivElement | null>, boolean] {
  const [overflows, setOverflows] = useState(false);
  const ref = useSizeObserver((element) => {
    setOverflows(
      element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight,
    );
  });
  return [ref, overflows];
}
