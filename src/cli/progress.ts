import type { WriteStream } from "node:tty";

import { printable } from "../core/wording.ts";
import type { CheckProgress } from "../node/check-chunks.ts";

export interface Progress {
  readonly show: (progress: CheckProgress) => void;
  readonly clear: () => void;
}

const eraseLine = "\r\u001b[K";

/** One line on a terminal that says how far the work is; nothing elsewhere. */
export function startProgress(
  terminal: WriteStream,
  path: string,
  { verb = "Checking" }: { readonly verb?: string } = {},
): Progress {
  if (!terminal.isTTY) return { show: () => undefined, clear: () => undefined };
  const name = path === "-" ? "standard input" : printable(path);
  let shown = "";
  let isStream: boolean | undefined;
  return {
    show: ({ bytes, totalBytes }) => {
      // The end of a stream is not known before it is there.
      isStream ??= bytes === totalBytes;
      const done = isStream
        ? `${Math.floor(bytes / 1e6)} MB`
        : `${Math.floor((100 * bytes) / totalBytes)} %`;
      const line = `${verb} ${name}: ${done}`.slice(0, (terminal.columns || 80) - 1);
      if (line !== shown) terminal.write(eraseLine + line);
      shown = line;
    },
    clear: () => {
      if (shown !== "") terminal.write(eraseLine);
      shown = "";
    },
  };
}
