/** What the editor shows of a ledger. */

import { removalCauses, type RemovalCause } from "../core/cleaning/removal.ts";
import { bestFormat } from "../core/formats/index.ts";
import { parseRecord } from "../core/json/strict.ts";
import { excerptOf } from "../core/record-view.ts";
import type { LedgerContent, LedgerRecord } from "../protocol/job-messages.ts";
import { LedgerReader } from "./ledger-reader.ts";

/** Throws a Failure if the file cannot be read, is no ledger or is damaged. */
export function ledgerContent(path: string, limit: number): LedgerContent {
  const reader = new LedgerReader(path);
  try {
    const { source, result, removed } = reader.header;
    const causes = new Map<RemovalCause, number>();
    const records: LedgerRecord[] = [];
    for (const { line, cause, matched, record = "" } of reader.entries()) {
      causes.set(cause, (causes.get(cause) ?? 0) + 1);
      if (records.length === limit) continue;
      const json = parseRecord(record);
      const excerpt = excerptOf(record, json && bestFormat(json));
      records.push({ line, cause, excerpt, ...(matched && { matchedLine: matched.line }) });
    }
    const byCause = removalCauses.flatMap((cause) => {
      const amount = causes.get(cause);
      return amount === undefined ? [] : [{ cause, count: amount }];
    });
    return { source, result, removed, byCause, records };
  } finally {
    reader.close();
  }
}
