import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { WorkerClient, WorkerCrash } from "../../src/editor/worker-client.ts";
import { test, type TestContext } from "./harness.ts";
import { createFile, getHost } from "./support.ts";

/** Answers "cancel" and dies of anything else. */
const brittleWorker = `
const { parentPort } = require("node:worker_threads");
parentPort.on("message", ({ id, name }) => {
  if (name !== "cancel") process.exit(1);
  parentPort.postMessage({ type: "answer", id, answer: null });
});
`;

async function brittleClient(context: TestContext): Promise<[WorkerClient, boolean[]]> {
  const { log } = await getHost();
  const uri = await createFile(context, "", "brittle-worker.cjs");
  await writeFile(uri.fsPath, brittleWorker);
  const restarts: boolean[] = [];
  const client = new WorkerClient(uri.fsPath, {
    log,
    events: {
      progress: () => undefined,
      crashed: (restarting) => {
        restarts.push(restarting);
      },
    },
  });
  context.after(() => {
    client.dispose();
  });
  return [client, restarts];
}

test("a worker that crashes is started again once, and after that when a person asks", async (context) => {
  const [client, restarts] = await brittleClient(context);
  const live = () => client.request("d", "cancel", {});
  const crash = () => client.request("d", "groups", {});
  assert.equal(await live(), null);
  await assert.rejects(crash, WorkerCrash);
  assert.equal(await live(), null);
  await assert.rejects(crash, WorkerCrash);
  assert.deepEqual(restarts, [true, false]);
  await assert.rejects(live, WorkerCrash);
  client.revive();
  assert.equal(await live(), null);
});

test("a worker that is disposed has not crashed", async (context) => {
  const [client, restarts] = await brittleClient(context);
  await client.request("d", "cancel", {});
  client.dispose();
  assert.deepEqual(restarts, []);
});

test("a worker that is ended may tidy up first", async (context) => {
  const { log } = await getHost();
  const tidied = await createFile(context, "", "tidied.txt");
  const file = await createFile(context, "", "tidy-worker.cjs");
  await writeFile(
    file.fsPath,
    `
const { parentPort } = require("node:worker_threads");
parentPort.on("message", ({ id, name }) => {
  const answer = () => parentPort.postMessage({ type: "answer", id, answer: null });
  if (name !== "shutDown") return answer();
  setTimeout(() => {
    require("node:fs").writeFileSync(${JSON.stringify(tidied.fsPath)}, "yes");
    answer();
  }, 200);
});
`,
  );
  const events = { progress: () => undefined, crashed: () => undefined };
  const client = new WorkerClient(file.fsPath, { log, events });
  await client.request("d", "cancel", {});
  const ended = client.end();
  client.dispose();
  await assert.rejects(() => client.request("d", "cancel", {}), WorkerCrash);
  await ended;
  assert.equal(await readFile(tidied.fsPath, "utf8"), "yes");
});
