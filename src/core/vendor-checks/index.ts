/** The vendors' own checks that we know. */

import { awsClaudeHaiku } from "./aws-claude-haiku.ts";
import { awsNovaLite } from "./aws-nova-lite.ts";
import { openaiCookbook } from "./openai-cookbook.ts";
import { together } from "./together.ts";
import type { VendorCheck } from "./vendor-check.ts";

export const vendorChecks: readonly VendorCheck[] = [
  openaiCookbook,
  awsClaudeHaiku,
  awsNovaLite,
  together,
];

export function vendorCheckById(id: string): VendorCheck | undefined {
  return vendorChecks.find((check) => check.id === id);
}
