/** Worker thread entry: checks chunks of one big file. */

import { parentPort, workerData } from "node:worker_threads";
import { runShardThread, type ShardThreadData } from "./node/shard-thread.ts";

if (parentPort === null) throw new Error("This module runs as a worker thread only.");
void runShardThread(workerData as ShardThreadData, parentPort);
