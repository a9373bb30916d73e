/** `tunesmith restore`: brings lines back that `tunesmith fix` removed. */

import { count, printable } from "../core/wording.ts";
import { restoreFromLedger } from "../node/restore.ts";
import type { RestoreCommand } from "./restore-arguments.ts";

export async function restore(command: RestoreCommand): Promise<void> {
  const { path, lines, left } = await restoreFromLedger(command);
  const rest = command.out === undefined ? ` ${count(left, "line")} left in the ledger.` : "";
  process.stdout.write(`${printable(path)}: ${count(lines, "line")} restored.${rest}\n`);
}
