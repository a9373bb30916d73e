/** Of which text and settings something was counted: what holds until one of them changes. */
import type { Settings } from "../core/settings.ts";
import type { Dataset } from "./dataset.ts";

export interface CountBasis {
  readonly version: number;
  readonly formatId: string | undefined;
  readonly settings: Settings | undefined;
}

export const basisOf = ({ version, state, settings }: Dataset): CountBasis => ({
  version,
  formatId: state?.formatId,
  settings: settings?.check,
});

/** The dataset is still as it was. */
export function isBasis(basis: CountBasis, dataset: Dataset): boolean {
  const now = basisOf(dataset);
  return (
    basis.version === now.version &&
    basis.formatId === now.formatId &&
    basis.settings === now.settings
  );
}
