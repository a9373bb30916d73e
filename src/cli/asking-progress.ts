import type { WriteStream } from "node:tty";

import type { RunProgress } from "../core/assist/run.ts";
import { usd } from "../core/cost/figure-text.ts";
import { formatInteger } from "../core/wording.ts";

const eraseLine = "\r\u001b[K";

/** One line on a terminal that says how many requests are answered; nothing elsewhere. */
export function startAskingProgress(terminal: WriteStream) {
  let isShown = false;
  return {
    show: ({ done, total, spentUsd, waiting }: RunProgress): void => {
      if (!terminal.isTTY) return;
      const spent = spentUsd === undefined ? "" : `, ${usd(spentUsd)} spent`;
      const line = `Asking: ${formatInteger(done)} of ${formatInteger(total)}${spent}. ${waiting ?? ""}`;
      terminal.write(eraseLine + line.trimEnd().slice(0, (terminal.columns || 80) - 1));
      isShown = true;
    },
    clear: (): void => {
      if (isShown) terminal.write(eraseLine);
      isShown = false;
    },
  };
}
