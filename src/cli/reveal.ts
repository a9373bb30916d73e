/** `tunesmith reveal`: pseudonyms in, what they were made from out. */

import { createInterface } from "node:readline";

import {
  createPseudonymizer,
  type Pseudonymizer,
} from "../core/privacy/pseudonyms/pseudonymizer.ts";
import { resolveSettings } from "../core/settings.ts";
import { count } from "../core/wording.ts";
import { requirePseudonymKey } from "../node/pseudonym-key.ts";
import { readConfigs } from "./dataset-configs.ts";
import type { RevealCommand } from "./reveal-arguments.ts";
import { writeAll } from "./streams.ts";

/** Leaves in `process.exitCode` whether all were turned back. */
export async function reveal({ values, keyPath, configPath }: RevealCommand): Promise<void> {
  const key = await requirePseudonymKey(keyPath);
  // The settings of what comes from no file: those of the folder one is in.
  const configs = await readConfigs(["-"], configPath);
  const { keepVendorPrefix } = resolveSettings(...(configs.get("-") ?? [])).privacy;
  const pseudonymizer = createPseudonymizer(key, { keepVendorPrefix });
  const lines: string[] = [];
  let failures = 0;
  for await (const value of eachValue(values)) {
    const original = originalOf(pseudonymizer, value);
    if (original === undefined) failures += 1;
    else lines.push(`${value}\t${original}\n`);
  }
  process.exitCode = failures === 0 ? 0 : 1;
  await writeAll(process.stdout, lines);
  if (failures > 0) {
    process.stderr.write(
      `${count(failures, "value")} cannot be turned back: only IP addresses, MAC addresses and AS numbers can, each given alone.\n`,
    );
  }
}

async function* eachValue(values: readonly string[]): AsyncGenerator<string> {
  for (const value of values) {
    if (value !== "-") {
      yield value;
      continue;
    }
    for await (const line of createInterface({ input: process.stdin })) {
      if (line.trim() !== "") yield line.trim();
    }
  }
}

function originalOf(pseudonymizer: Pseudonymizer, value: string): string | undefined {
  const asNumber = pseudonymizer.originalAsNumber(value.replace(asPrefix, ""));
  return (
    pseudonymizer.originalIp(value) ??
    pseudonymizer.originalMac(value) ??
    (asNumber && `${asPrefix.exec(value)?.[0] ?? ""}${asNumber}`)
  );
}

const asPrefix = /^ASN?[ -]?(?=\d)/i;
