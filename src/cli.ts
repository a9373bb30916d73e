/** The command `tunesmith`: words in, report and exit code out. */

import { readFileSync } from "node:fs";

import { parseCommand } from "./cli/arguments.ts";
import { check } from "./cli/check.ts";
import { checkHelp, generalHelp } from "./cli/help.ts";
import { Failure } from "./node/failure.ts";

async function main(): Promise<void> {
  const command = parseCommand(process.argv.slice(2));
  switch (command.name) {
    case "help":
      process.stdout.write(generalHelp);
      break;
    case "check-help":
      process.stdout.write(checkHelp);
      break;
    case "version":
      process.stdout.write(`${readVersion()}\n`);
      break;
    case "check":
      await check(command, {
        version: readVersion(),
        shardWorkerPath: new URL("./shard-worker.cjs", import.meta.url),
      });
  }
}

function readVersion(): string {
  const manifest = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`| head`) is no failure.
  if (error.code !== "EPIPE") {
    fail(`The report could not be written (${error.code}): check where it goes.`);
  }
  process.exit();
});
process.once("SIGINT", () => {
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  process.exit(130);
});

try {
  await main();
} catch (error) {
  if (error instanceof Failure) fail(error.message);
  else {
    fail(
      "This is a fault of Tunesmith: please report it at https://github.com/tunesmith/tunesmith/issues.",
    );
    console.error(error);
  }
}
