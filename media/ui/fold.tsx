/** What is folded away; the page remembers what was opened. */

import { createContext, type ComponentChildren } from "preact";
import { useContext } from "preact/hooks";

export interface Folds {
  /** Names of what is open. */
  readonly opened: readonly string[];
  readonly toggle: (names: readonly string[], isOpen: boolean) => void;
}

/** Where nobody remembers them, they all begin closed. */
export const FoldContext = createContext<Folds>({ opened: [], toggle: () => undefined });

export interface FoldProps {
  /** Its own in the page. */
  readonly name: string;
  readonly class: string;
  /** The first is the summary. */
  readonly children: ComponentChildren;
}

export function Fold({ name, class: className, children }: FoldProps) {
  const { opened, toggle } = useContext(FoldContext);
  return (
    <details
      class={className}
      open={opened.includes(name)}
      onToggle={({ currentTarget }) => {
        toggle([name], currentTarget.open);
      }}
    >
      {children}
    </details>
  );
}
