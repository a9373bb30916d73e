// Loaded into a Node process that is measured: writes its peak memory, in kilobytes, and the time of processors that it
// took, in microseconds, where it is told to.
import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const file = process.env["TUNESMITH_PEAK_FILE"];
if (isMainThread && file !== undefined) {
  process.on("exit", () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeFileSync(file, `${maxRSS} ${userCPUTime + systemCPUTime}`);
  });
}
