import { createHash } from "node:crypto";

import type { LanguageModel } from "../core/assist/language-model.ts";

/** A model where it is asked: another address may have another model of that name, and other batches. */
export type AskedModel = Pick<LanguageModel, "facts" | "address">;

/** What the files of a model begin with: readable, safe everywhere, and different for each model and address. */
export function fileNameOf({ facts: { provider, id }, address = "" }: AskedModel): string {
  const readable = id.replace(/[^A-Za-z0-9.-]+/g, "_").slice(0, 60);
  const whole = JSON.stringify([id, address]);
  const digest = createHash("sha256").update(whole).digest("hex").slice(0, 12);
  return `${provider}-${readable}-${digest}`;
}
