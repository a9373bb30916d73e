/** What all parts of the page can do, without it being handed down to them. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { PageStore } from "./page-store.ts";

/** The store never changes: what it shows is handed down as `PageState`. */
export const StoreContext = createContext<PageStore | undefined>(undefined);

export function useStore(): PageStore {
  const store = useContext(StoreContext);
  if (store === undefined) throw new Error("The page gives its parts no store.");
  return store;
}
