/** The starter mapping, which is long and in the bundles a file of its own, dist/starter-mapping.cjs: read when wanted. */

import type { LogMapping } from "./log-mapping.ts";

export async function starterMapping(): Promise<LogMapping> {
  return (await import("./starter-mapping.ts")).starterMapping;
}

/** As a file that a person edits. */
export async function starterMappingText(): Promise<string> {
  return (await import("./starter-mapping.ts")).starterMappingText();
}
