import { createHash } from "node:crypto";

import type { ModelFacts } from "../core/assist/language-model.ts";

/** What the files of a model begin with: readable, safe everywhere, and different for each model. */
export function fileNameOf({ provider, id }: ModelFacts): string {
  const readable = id.replace(/[^A-Za-z0-9.-]+/g, "_").slice(0, 60);
  const digest = createHash("sha256").update(id).digest("hex").slice(0, 8);
  return `${provider}-${readable}-${digest}`;
}
