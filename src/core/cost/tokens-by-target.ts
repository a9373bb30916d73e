/** Tokens of a dataset for several platforms: by id of the target; "": for none. */

import type { CountedTokens } from "./dataset-tokens.ts";
import type { DatasetTokens } from "./scenario.ts";

export type TokensByTarget<T = CountedTokens> = Readonly<Record<string, T>>;

/** `name`: as the dataset is named to the user. */
export function namedTokens(tokens: TokensByTarget, name: string): TokensByTarget<DatasetTokens> {
  return Object.fromEntries(
    Object.entries(tokens).map(([target, counted]) => [target, { name, ...counted }]),
  );
}

/** For `resolveScenario`. */
export const lookupIn =
  (tokens: TokensByTarget<DatasetTokens>) =>
  (target = ""): DatasetTokens | undefined =>
    tokens[target];
