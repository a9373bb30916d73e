import type { Severity } from "../../src/core/model.ts";
import { Icon } from "../ui/icons.tsx";

const icons = { error: "error", warning: "warning", info: "info", hint: "ask" } as const;

/** In the colour of the severity. The words beside it say which it is. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  return (
    <span class={`severity severity-${severity}`}>
      <Icon name={icons[severity]} />
    </span>
  );
}
