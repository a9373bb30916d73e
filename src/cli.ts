/** The command `tunesmith`: words in, report and exit code out. */

import { readFileSync } from "node:fs";

import { parseCommand } from "./cli/arguments.ts";
import { check, type Installation } from "./cli/check.ts";
import { completionScript } from "./cli/completion.ts";
import { convert } from "./cli/convert.ts";
import { exportForTarget } from "./cli/export.ts";
import { fix } from "./cli/fix.ts";
import { commandHelp, generalHelp } from "./cli/help.ts";
import { restore } from "./cli/restore.ts";
import { reveal } from "./cli/reveal.ts";
import { split } from "./cli/split.ts";
import { stats } from "./cli/stats.ts";
import { Failure } from "./node/failure.ts";

async function main(): Promise<void> {
  const command = parseCommand(process.argv.slice(2));
  switch (command.name) {
    case "help":
      process.stdout.write(command.of === undefined ? generalHelp : commandHelp[command.of]);
      break;
    case "version":
      process.stdout.write(`${readVersion()}\n`);
      break;
    case "check":
      await check(command, installation());
      break;
    case "fix":
      endOnAnySignal();
      await fix(command, installation());
      break;
    case "convert":
      endOnAnySignal();
      await convert(command);
      break;
    // What reads tickets, configurations and logs is loaded by who creates datasets.
    case "create": {
      endOnAnySignal();
      const { create } = await import("./cli/create.ts");
      await create(command, installation());
      break;
    }
    case "starter-mapping": {
      const { writeStarter } = await import("./cli/create.ts");
      await writeStarter(command);
      break;
    }
    case "restore":
      endOnAnySignal();
      await restore(command);
      break;
    case "reveal":
      await reveal(command);
      break;
    case "export":
      endOnAnySignal();
      await exportForTarget(command, installation());
      break;
    case "split":
      endOnAnySignal();
      await split(command, installation());
      break;
    case "stats":
      await stats(command);
      break;
    // What compares datasets is loaded by who asks for it.
    case "diff": {
      endOnAnySignal();
      const { diff } = await import("./cli/diff.ts");
      await diff(command, installation());
      break;
    }
    case "cost": {
      // The price book is loaded by who asks for prices.
      const { cost } = await import("./cli/cost.ts");
      await cost(command);
      break;
    }
    // What asks models is loaded by who asks them.
    case "assess": {
      endOnAnySignal();
      const { assess } = await import("./cli/assess.ts");
      await assess(command, installation());
      break;
    }
    case "recommend": {
      endOnAnySignal();
      const { recommend } = await import("./cli/recommend.ts");
      await recommend(command, installation());
      break;
    }
    case "mcp": {
      endOnAnySignal();
      const { mcp } = await import("./cli/mcp.ts");
      await mcp(command, installation());
      break;
    }
    case "completion":
      process.stdout.write(completionScript(command.shell));
  }
}

function installation(): Installation {
  return {
    version: readVersion(),
    shardWorkerPath: new URL("./shard-worker.cjs", import.meta.url),
  };
}

function readVersion(): string {
  const manifest = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

/** Of commands that write files. */
function endOnAnySignal(): void {
  endOn("SIGHUP", 129);
  endOn("SIGTERM", 143);
}

/** Ended this way, a half-written file is removed. (Left to itself, a signal ends a program that is busy at once.) */
function endOn(signal: NodeJS.Signals, exitCode: number): void {
  process.once(signal, () => {
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
    process.exit(exitCode);
  });
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`| head`) is no failure.
  if (error.code !== "EPIPE") {
    fail(`Standard output could not be written (${error.code}): check where it goes.`);
  }
  process.exit();
});
endOn("SIGINT", 130);

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
