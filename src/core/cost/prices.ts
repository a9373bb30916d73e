/**
 * The price book that ships, from `prices.json`: there, what is repeated has a name, prices of one source and day stand
 * together, and a unit is written down only where it is not the usual one. Compiled on 2026-11-22 from copies of the
 * vendors' pages and of public lists, as `sources` names them; `npm run check:prices` checks it.
 */

import type { Lifecycle, Price, PriceBook, PricedModel, PriceKind } from "./price-book.ts";
import { priceUnits } from "./price-units.ts";
import file from "./prices.json" with { type: "json" };

interface PriceFile {
  readonly compiled: string;
  /** Labels by the first part of a model's id. */
  readonly providers: Readonly<Record<string, string>>;
  readonly sources: Readonly<Record<string, string>>;
  readonly lifecycles: Readonly<Record<string, Lifecycle>>;
  readonly models: readonly FileModel[];
}

interface FileModel extends Pick<PricedModel, "id" | "label" | "target" | "tunedAt"> {
  readonly aliases?: readonly string[];
  readonly lifecycle?: string;
  /** Another model of the file, all prices of which hold for this one, too. */
  readonly pricesOf?: string;
  readonly prices: readonly PriceSheet[];
}

interface PriceSheet extends Pick<Price, "asOf" | "note" | "doubt"> {
  readonly source: string;
  readonly unit?: string;
  readonly usd: Readonly<Partial<Record<PriceKind, number>>>;
}

// The type that is told from the file has a member for each spelling; its schema is checked by check:prices.
const { compiled, providers, sources, lifecycles, models } = file as unknown as PriceFile;

function pricesOf({ prices, pricesOf: other }: FileModel): readonly Price[] {
  const own = prices.flatMap(({ source, unit, usd, ...sheet }) =>
    // The keys are those of a PriceKind.
    (Object.entries(usd) as [PriceKind, number][]).map(([kind, amount]) => ({
      kind,
      usd: amount,
      unit: unit ?? priceUnits[kind][0],
      source: named(sources, source),
      ...sheet,
    })),
  );
  const others = models.filter(({ id }) => id === other).flatMap(pricesOf);
  return [...own, ...others];
}

function named<T>(table: Readonly<Record<string, T>>, name: string): T {
  const value = table[name];
  if (value === undefined) throw new RangeError(`prices.json has no "${name}".`);
  return value;
}

export const priceBook: PriceBook = {
  compiled,
  models: models.map((model) => {
    const { id, label, aliases = [], target, lifecycle, tunedAt } = model;
    return {
      id,
      provider: named(providers, id.slice(0, id.indexOf("/"))),
      label,
      aliases,
      ...(target !== undefined && { target }),
      ...(lifecycle !== undefined && { lifecycle: named(lifecycles, lifecycle) }),
      ...(tunedAt !== undefined && { tunedAt }),
      prices: pricesOf(model),
    };
  }),
};
