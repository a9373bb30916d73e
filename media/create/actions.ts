/** What all parts of the page can do, without it being handed down to them. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { PageStore } from "./page-store.ts";

export interface Actions extends Pick<PageStore, "choose" | "send" | "post" | "draft"> {
  /** Texts of fields as they are being typed, by the field's id. */
  readonly drafts: Readonly<Record<string, string>>;
}

export const ActionsContext = createContext<Actions | undefined>(undefined);

export function useActions(): Actions {
  const actions = useContext(ActionsContext);
  if (actions === undefined) throw new Error("The page gives its parts no actions.");
  return actions;
}
