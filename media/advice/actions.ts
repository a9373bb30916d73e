/** What all parts of the page can do, without it being handed down to them. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { FromAdvicePage } from "../../src/protocol/advice-view.ts";
import type { OwnChange } from "./own-changes.ts";

export interface Actions {
  readonly post: (message: FromAdvicePage) => void;
  /** `isTyped`: more of it is to come. */
  readonly change: (change: OwnChange, options?: { readonly isTyped?: boolean }) => void;
  /** What was typed is told to the extension now. */
  readonly send: () => void;
  /** Texts of fields as they are being typed, by the field's id. */
  readonly drafts: Readonly<Record<string, string>>;
  readonly draft: (field: string, text: string | undefined) => void;
}

export const ActionsContext = createContext<Actions | undefined>(undefined);

export function useActions(): Actions {
  const actions = useContext(ActionsContext);
  if (actions === undefined) throw new Error("The page gives its parts no actions.");
  return actions;
}
