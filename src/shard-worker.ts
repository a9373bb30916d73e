/** Worker thread entry: checks chunks of one big file, or gathers facts of their records. */

import { parentPort, workerData } from "node:worker_threads";
import { runFactsThread, type FactsThreadData } from "./node/explore/facts-thread.ts";
import { runShardThread, type ShardThreadData } from "./node/shard-thread.ts";

if (parentPort === null) throw new Error("This module runs as a worker thread only.");
const data = workerData as ShardThreadData | FactsThreadData;
if ("options" in data) void runShardThread(data, parentPort);
else runFactsThread(data, parentPort);
