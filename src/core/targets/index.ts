/** The registry of targets. */

import { azureTargets } from "./azure.ts";
import { bedrockTargets } from "./bedrock.ts";
import { geminiTargets } from "./gemini.ts";
import { openaiTargets } from "./openai.ts";
import { platformTargets } from "./others.ts";
import type { Target } from "./target.ts";
import { trainerTargets } from "./trainers.ts";

/** In the order of lists. */
export const targets: readonly Target[] = [
  ...openaiTargets,
  ...azureTargets,
  ...bedrockTargets,
  ...geminiTargets,
  ...platformTargets,
  ...trainerTargets,
];

const byId: ReadonlyMap<string, Target> = new Map(targets.map((target) => [target.id, target]));

export function targetById(id: string): Target | undefined {
  return byId.get(id);
}
