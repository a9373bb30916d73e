import { enumeration, formatInteger } from "../../../src/core/wording.ts";
import type { ShownValues } from "../../../src/protocol/create-view.ts";

/** "e-mail address (12) and password (3)". */
export function ValueList({ values }: { readonly values: readonly ShownValues[] }) {
  return (
    <>
      {enumeration(
        values.map(({ label, values: amount }) => `${label} (${formatInteger(amount)})`),
      )}
    </>
  );
}
