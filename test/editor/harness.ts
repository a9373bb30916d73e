/**
 * A small test runner for inside the extension host, where neither node:test nor a package's runner is at home.
 * Tests run one after the other, in the order in which they were registered.
 */
import { outputPrefix } from "../vscode/suite-output.ts";

export interface TestContext {
  /** Runs after the test, passed or failed; the last one added runs first. */
  after(cleanUp: () => unknown): void;
  /** Aborted when the test's time is over. */
  readonly signal: AbortSignal;
  /** Ends the test: what it is about is not to be had here. The reason is printed, and the test counts as skipped. */
  skip(reason: string): never;
}

class Skip extends Error {}

export interface TestOptions {
  readonly timeoutMs?: number;
}

interface Test {
  readonly name: string;
  readonly body: (context: TestContext) => unknown;
  readonly timeoutMs: number;
}

const defaultTimeoutMs = 30_000;

const tests: Test[] = [];

export function test(name: string, body: Test["body"], options: TestOptions = {}): void {
  tests.push({ name, body, timeoutMs: options.timeoutMs ?? defaultTimeoutMs });
}

/** VS Code calls this; a rejection makes the run fail. */
export async function run(): Promise<void> {
  const failed: string[] = [];
  let skipped = 0;
  for (const [index, entry] of tests.entries()) {
    const startedAt = performance.now();
    const errors = await runTest(entry);
    const durationMs = Math.round(performance.now() - startedAt);
    const [first] = errors;
    if (first instanceof Skip && errors.length === 1) {
      skipped += 1;
      print(`ok ${index + 1} - ${entry.name} # SKIP ${first.message}`);
      continue;
    }
    const outcome = errors.length === 0 ? "ok" : "not ok";
    print(`${outcome} ${index + 1} - ${entry.name} (${durationMs} ms)`);
    for (const error of errors) print(indent(describe(error)));
    if (errors.length > 0) failed.push(entry.name);
  }
  print(`1..${tests.length}`);
  const passed = tests.length - failed.length - skipped;
  print(`${passed} passed, ${failed.length} failed, ${skipped} skipped`);
  if (tests.length === 0) throw new Error("The editor suite has no test.");
  if (failed.length > 0) throw new Error(`Failed: ${failed.join(" · ")}`);
}

async function runTest({ body, timeoutMs }: Test): Promise<unknown[]> {
  const errors: unknown[] = [];
  const cleanUps: (() => unknown)[] = [];
  const timeout = AbortSignal.timeout(timeoutMs);
  const attempt = async (step: () => unknown): Promise<void> => {
    try {
      await step();
    } catch (error) {
      errors.push(error);
    }
  };
  await attempt(() =>
    Promise.race([
      Promise.resolve(
        body({
          signal: timeout,
          after: (cleanUp) => cleanUps.push(cleanUp),
          skip: (reason) => {
            throw new Skip(reason);
          },
        }),
      ),
      rejectOnAbort(timeout, `No end after ${timeoutMs} ms.`),
    ]),
  );
  for (const cleanUp of cleanUps.reverse()) await attempt(cleanUp);
  return errors;
}

function rejectOnAbort(signal: AbortSignal, message: string): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => {
      reject(new Error(message));
    });
  });
}

type Event = (listener: () => void) => { dispose(): unknown };

/**
 * Waits until `probe` gives something other than undefined or false: it is asked at once and after every `event`.
 * `what` says in the failure what was waited for.
 */
export async function eventually<T>(
  what: string,
  event: Event | readonly Event[],
  { probe, timeoutMs = 10_000 }: { probe: () => T | undefined | false; timeoutMs?: number },
): Promise<T> {
  const events = typeof event === "function" ? [event] : event;
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void): void => {
      clearTimeout(deadline);
      for (const subscription of subscriptions) subscription.dispose();
      finish();
    };
    const ask = (): void => {
      try {
        const answer = probe();
        if (answer !== undefined && answer !== false) {
          settle(() => {
            resolve(answer);
          });
        }
      } catch (error) {
        settle(() => {
          reject(error instanceof Error ? error : new Error(String(error)));
        });
      }
    };
    const deadline = setTimeout(() => {
      settle(() => {
        reject(new Error(`Waited ${timeoutMs} ms in vain for ${what}.`));
      });
    }, timeoutMs);
    const subscriptions = events.map((subscribe) => subscribe(ask));
    ask();
  });
}

/** Text for the terminal of whoever runs the suite. */
export function print(text: string): void {
  for (const line of text.split("\n")) console.log(outputPrefix + line);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function indent(text: string): string {
  return text.replace(/^/gm, "    ");
}
