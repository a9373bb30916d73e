/** The focus goes on near the place where it was, when what had it is taken out of the page: a button that was pressed, a form. */

import { useEffect, useRef } from "preact/hooks";
import { focusList } from "./list/record-list.tsx";
import type { PageState } from "./page-state.ts";
import { focusRecord, isInRecord } from "./record/record-header.tsx";

interface Focused {
  readonly element: Element;
  readonly wasInRecord: boolean;
}

export function useKeptFocus({ outcome }: PageState): void {
  const last = useRef<Focused | undefined>(undefined);

  useEffect(() => {
    const remember = ({ target }: FocusEvent): void => {
      if (target instanceof Element) {
        last.current = { element: target, wasInRecord: isInRecord(target) };
      }
    };
    const observer = new MutationObserver(() => {
      if (!isFocusLost() || last.current === undefined) return;
      const { element, wasInRecord } = last.current;
      if (element.isConnected) return;
      last.current = undefined;
      if (!wasInRecord || !focusRecord()) focusList();
    });
    document.addEventListener("focusin", remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", remember);
      observer.disconnect();
    };
  }, []);

  // The record is another one: who goes on removing does so from the list.
  useEffect(() => {
    if (outcome?.done !== "removed") return;
    const { activeElement } = document;
    const isInIt = activeElement !== null && isInRecord(activeElement);
    if (isFocusLost() || (document.hasFocus() && isInIt)) focusList();
  }, [outcome?.count]);
}

/** Not where it is in another part of VS Code: nothing is taken from there. */
function isFocusLost(): boolean {
  const { activeElement, body } = document;
  return document.hasFocus() && (activeElement === null || activeElement === body);
}
