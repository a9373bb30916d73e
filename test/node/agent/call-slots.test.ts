/** Calls of agents wait for their turn. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate } from "node:timers/promises";

import { CallSlots } from "../../../src/node/agent/call-slots.ts";

const never = new AbortController().signal;

test("as many as there are places run, the others in their order", async () => {
  const slots = new CallSlots(2);
  const begun: string[] = [];
  const take = async (name: string): Promise<() => void> => {
    const free = await slots.take(never);
    begun.push(name);
    return free;
  };
  const [a, b, c, d] = ["a", "b", "c", "d"].map(take);
  await setImmediate();
  assert.deepEqual(begun, ["a", "b"]);
  (await b)?.();
  await setImmediate();
  assert.deepEqual(begun, ["a", "b", "c"]);
  (await a)?.();
  (await c)?.();
  (await d)?.();
  const [free] = await Promise.all([take("e"), take("f")]);
  free();
  assert.deepEqual(begun, ["a", "b", "c", "d", "e", "f"]);
});

test("who gives up waiting takes no place from the others", async () => {
  const slots = new CallSlots(1);
  const free = await slots.take(never);
  const abort = new AbortController();
  const givenUp = slots.take(abort.signal);
  const next = slots.take(never);
  abort.abort("enough");
  await assert.rejects(givenUp, (reason) => reason === "enough");
  free();
  (await next)();
  await assert.rejects(slots.take(abort.signal), (reason) => reason === "enough");
  (await slots.take(never))();
});
