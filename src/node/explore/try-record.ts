/** What a check would say of a text in place of a line. */

import { Buffer } from "node:buffer";

import { loadCheckTools, RecordChecker } from "../../core/check-record.ts";
import {
  compareSeverity,
  maxLineBytes,
  oversizedLineFindings,
} from "../../core/dataset-findings.ts";
import { findingMessage } from "../../core/message.ts";
import type { RecordFinding } from "../../core/model.ts";
import type { PanelRequests } from "../../protocol/panel-messages.ts";
import { tokenCounter } from "../token-counters.ts";
import type { ExploredLines } from "./explored-lines.ts";

type Trial = PanelRequests["tryRecord"]["answer"];

/** More of them help nobody. */
const mostProblems = 100;

/** Kept as long as a record is being edited. */
export class RecordTrials {
  readonly #checker: Promise<RecordChecker>;
  readonly #source: Pick<ExploredLines, "settings">;

  constructor(source: ExploredLines) {
    this.#source = source;
    this.#checker = checkerFor(source);
  }

  async try(text: string): Promise<Trial> {
    if (/[\r\n]/.test(text)) {
      const message = "A record is one line: there is a line break in it.";
      return { isRecord: false, problems: [{ severity: "error", message }] };
    }
    const { settings } = this.#source;
    const length = Buffer.byteLength(text);
    if (length > maxLineBytes(settings)) {
      const firstByte = text.trimStart().charCodeAt(0);
      return answer(false, oversizedLineFindings(settings, { line: 0, length, firstByte }));
    }
    const checker = await this.#checker;
    checker.check(text);
    return answer(checker.kind === "record", checker.findings);
  }
}

async function checkerFor({ settings, format, targets }: ExploredLines): Promise<RecordChecker> {
  const tools = await loadCheckTools(settings, tokenCounter);
  return new RecordChecker(settings, format, tools, targets);
}

function answer(isRecord: boolean, findings: readonly RecordFinding[]): Trial {
  const shown = [...findings].sort(compareSeverity).slice(0, mostProblems);
  const problems = shown.map((finding) => {
    return { severity: finding.severity, message: findingMessage(finding) };
  });
  return { isRecord, problems };
}
