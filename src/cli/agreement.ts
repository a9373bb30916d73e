/** Asks a person whether something is to be sent. */

import { createInterface } from "node:readline/promises";

import { Failure } from "../node/failure.ts";

export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/** Rejects with a Failure where nobody agrees, or nobody can be asked. Ctrl-C ends the program, as everywhere. */
export async function askToSend({ input, output }: Terminal): Promise<void> {
  if (input.isTTY !== true || output.isTTY !== true) {
    throw new Failure(
      "Nothing was sent: no terminal is there that could ask. Look at what is told above, then give --yes.",
    );
  }
  const lines = createInterface({ input, output });
  const interrupt = new Promise<never>((_, reject) => {
    // A terminal that reads lines takes Ctrl-C and Ctrl-D for itself.
    lines.once("SIGINT", () => process.kill(process.pid, "SIGINT"));
    lines.once("close", () => {
      reject(new Failure("Nothing was sent."));
    });
  });
  try {
    const answer = await Promise.race([lines.question("Send this? [y/N] "), interrupt]);
    if (!/^\s*y(?:es)?\s*$/i.test(answer)) throw new Failure("Nothing was sent.");
  } finally {
    lines.close();
  }
}
