/** Where a report goes: to standard output, or into a file that is replaced as a whole. */

import { replaceFile, writableFile } from "../node/replace-file.ts";
import { writeAll } from "./streams.ts";

export type ReportOutput = (report: string) => Promise<void>;

/** Rejects with a Failure where no file can be written, before any work is done for it. */
export async function reportOutput(path: string | undefined): Promise<ReportOutput> {
  if (path === undefined) return (report) => writeAll(process.stdout, [report]);
  const file = await writableFile(path);
  return (report) => replaceFile(file, [report]);
}
