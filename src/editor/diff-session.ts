/** What one panel of a comparison shows, and what its page has done there. The worker keeps the comparison. */
import * as vscode from "vscode";
import { diffMarkdown } from "../core/diff/diff-markdown.ts";
import type { DiffSummary } from "../core/diff/dataset-diff.ts";
import { listedKinds } from "../core/diff/diff-report.ts";
import { formatInteger } from "../core/wording.ts";
import { diffGone } from "../protocol/diff-messages.ts";
import type { ComparedSides, DiffState, FromDiffPage, ToDiffPage } from "../protocol/diff-view.ts";
import { PlainError } from "./commands.ts";
import { sideProblem } from "./diff-failure.ts";
import { DiffSide } from "./diff-side.ts";
import { shownChange, shownDiff } from "./diff-words.ts";
import { DisposableStore } from "./disposable-store.ts";
import { assertSaved } from "./file-work.ts";
import type { Host } from "./host.ts";
import { nameOfFile } from "./message-place.ts";
import type { PageContent } from "./panel-page.ts";
import { plainFailure } from "./plain-failure.ts";
import { tellWritten, writeReport } from "./report-file.ts";
import { showDiff } from "./show-diff.ts";
import { tell } from "./tell.ts";
import { hasCode, WorkerCrash } from "./worker-client.ts";

type Obeyed = Exclude<FromDiffPage, { readonly type: "ready" }>;
type Message<Type extends Obeyed["type"]> = Extract<Obeyed, { type: Type }>;

/** Records of each kind that a report lists, as many as `tunesmith diff` does. */
const reportedRecords = 20;

/** What the worker has made of both sides. */
interface MadeDiff {
  readonly id: number;
  readonly summary: DiffSummary;
}

export interface RecordLines {
  readonly beforeLine: number | undefined;
  readonly afterLine: number | undefined;
}

let sessions = 0;

export class DiffSession implements PageContent<DiffState, Obeyed>, vscode.Disposable {
  /** Its own among all comparisons, for the worker and for the texts that are compared. */
  readonly key = `comparison:${++sessions}`;
  readonly #host: Host;
  readonly #column: () => vscode.ViewColumn;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #said = this.#store.add(new vscode.EventEmitter<ToDiffPage>());
  #compared: ComparedSides;
  #sides: readonly [before: DiffSide, after: DiffSide];
  #number = 0;
  #isRunning = false;
  #share: number | undefined;
  #failure: string | undefined;
  #made: MadeDiff | undefined;
  #isStale = false;
  readonly onDidChange = this.#changed.event;
  readonly onDidSay = this.#said.event;

  /** `column`: where records are compared. It begins with `compare`. */
  constructor(host: Host, compared: ComparedSides, column: () => vscode.ViewColumn) {
    this.#host = host;
    this.#column = column;
    this.#compared = compared;
    this.#sides = this.#follow(compared);
  }

  get compared(): ComparedSides {
    return this.#compared;
  }

  state(): DiffState {
    const [before, after] = this.#sides;
    return {
      sides: this.#compared,
      before: before.shown,
      after: after.shown,
      number: this.#number,
      isRunning: this.#isRunning,
      share: this.#share,
      failure: this.#failure,
      diff: this.#made && shownDiff(this.#made.summary),
      isStale: this.#isStale,
    };
  }

  /** Both sides as they are now. What is said against it is in the state. */
  async compare(): Promise<void> {
    const number = ++this.#number;
    this.#isRunning = true;
    this.#isStale = false;
    this.#share = undefined;
    this.#failure = undefined;
    this.#made = undefined;
    this.#changed.fire();
    try {
      const made = await this.#make(number);
      if (number === this.#number) this.#made = made;
    } catch (error) {
      if (number === this.#number) this.#fail(error);
    } finally {
      if (number === this.#number) {
        this.#isRunning = false;
        this.#changed.fire();
      }
    }
  }

  async obey(message: Obeyed): Promise<void> {
    switch (message.type) {
      case "rows":
        await this.#tellRows(message);
        return;
      case "open":
        await this.#open(message);
        return;
      case "compare":
        await this.compare();
        return;
      case "swap":
        await this.#swap();
        return;
      case "stop":
        await this.#stop();
        return;
      case "copy":
        await vscode.env.clipboard.writeText(await this.#report());
        tell(vscode.l10n.t("the comparison is in the clipboard: paste it into a pull request."));
        return;
      case "save":
        await this.#save();
    }
  }

  /** A record before and after, as people read it; "" where it is not there. */
  async texts(lines: RecordLines): Promise<{ readonly before: string; readonly after: string }> {
    const { id } = this.#present();
    const { beforeLine = null, afterLine = null } = lines;
    return this.#host.worker.request(this.key, "diffTexts", { diff: id, beforeLine, afterLine });
  }

  dispose(): void {
    this.#number++;
    // A worker that is gone has let it go as well.
    this.#end().catch(() => undefined);
    for (const side of this.#sides) side.dispose();
    this.#store.dispose();
  }

  #follow({ before, after }: ComparedSides): readonly [DiffSide, DiffSide] {
    const sides = [new DiffSide(this.#host, before), new DiffSide(this.#host, after)] as const;
    for (const side of sides) {
      side.onDidChange(() => {
        this.#isStale = true;
        this.#changed.fire();
      });
    }
    return sides;
  }

  async #make(number: number): Promise<MadeDiff> {
    const { settings, worker } = this.#host;
    const [before, after] = this.#sides;
    const params = {
      before: await before.source(),
      after: await after.source(),
      settings: (await settings.read(before.uri)).check,
      settingsAfter: (await settings.read(after.uri)).check,
    };
    // It may have been stopped or made anew: the worker would keep what nobody ends, or end the newer one.
    if (number !== this.#number) throw new vscode.CancellationError();
    const { diff, summary } = await worker.request(this.key, "compareDatasets", params, (share) => {
      if (number !== this.#number) return;
      this.#share = share;
      this.#changed.fire();
    });
    return {
      id: diff,
      summary: {
        ...summary,
        before: { ...summary.before, name: before.reportName },
        after: { ...summary.after, name: after.reportName },
        remarks: summary.remarks.map((remark) => this.#named(remark)),
      },
    };
  }

  #fail(error: unknown): void {
    this.#made = undefined;
    const told =
      sideProblem(error, nameOfFile(this.#sides[1].uri)) ??
      plainFailure(this.#host, error, "Comparing datasets");
    this.#failure =
      told === undefined ? vscode.l10n.t("The comparison was stopped.") : this.#named(told);
    this.#changed.fire();
  }

  /** The worker's words, with the files by their names only. */
  #named(text: string): string {
    return this.#sides.reduce((all, { uri }) => all.replaceAll(uri.fsPath, nameOfFile(uri)), text);
  }

  async #tellRows({ number, kinds, from, count }: Message<"rows">): Promise<void> {
    const made = this.#made;
    if (number !== this.#number || made === undefined) return;
    try {
      const params = { diff: made.id, kinds, from, count };
      const { total, rows } = await this.#host.worker.request(this.key, "diffRows", params);
      const shown = rows.map(shownChange);
      if (number === this.#number) {
        this.#said.fire({ type: "rows", number, kinds, from, total, rows: shown });
      }
    } catch (error) {
      if (number !== this.#number) return;
      // A worker that was started anew does not have it.
      if (hasCode(error, diffGone) || error instanceof WorkerCrash) this.#fail(error);
      else throw error;
    }
  }

  async #open({ number, beforeLine, afterLine }: Message<"open">): Promise<void> {
    if (number !== this.#number || this.#made === undefined) return;
    const { diffTextUri } = await import("./diff-text-uri.ts");
    const [, after] = this.#sides;
    const uriOf = (side: "before" | "after"): vscode.Uri =>
      diffTextUri({ session: this.key, number, side, beforeLine, afterLine }, after.shown.name);
    const lines = [beforeLine, afterLine].map((line) =>
      line === undefined ? "—" : vscode.l10n.t("line {0}", formatInteger(line + 1)),
    );
    await showDiff(
      { before: uriOf("before"), after: uriOf("after") },
      `${after.shown.name}: ${lines.join(" ↔ ")}`,
      { preview: true, viewColumn: this.#column() },
    );
  }

  async #swap(): Promise<void> {
    const { before, after } = this.#compared;
    if (before.revision !== undefined) return;
    for (const side of this.#sides) side.dispose();
    this.#compared = { before: after, after: before };
    this.#sides = this.#follow(this.#compared);
    await this.compare();
  }

  async #stop(): Promise<void> {
    if (!this.#isRunning) return;
    this.#number++;
    this.#isRunning = false;
    this.#fail(new vscode.CancellationError());
    await this.#end();
  }

  async #end(): Promise<void> {
    await this.#host.worker.request(this.key, "endDiff", {});
  }

  #present(): MadeDiff {
    if (this.#made !== undefined) return this.#made;
    throw new PlainError(vscode.l10n.t("There is no comparison: compare the datasets again."));
  }

  /** As `tunesmith diff --output markdown` writes it: without any text of the records. */
  async #report(): Promise<string> {
    const { id, summary } = this.#present();
    const lists = await Promise.all(
      listedKinds.map((kind) =>
        this.#host.worker.request(this.key, "diffRows", {
          diff: id,
          kinds: [kind],
          from: 0,
          count: reportedRecords,
        }),
      ),
    );
    const records = lists.flatMap(({ rows }) => rows);
    return [...diffMarkdown({ summary, records })].join("");
  }

  async #save(): Promise<void> {
    const text = await this.#report();
    const { uri } = this.#sides[1];
    const name = nameOfFile(uri).replace(/\.[^.]*$/, "");
    const file = await vscode.window.showSaveDialog({
      title: vscode.l10n.t("Save Comparison"),
      filters: { Markdown: ["md"] },
      defaultUri: vscode.Uri.joinPath(uri, "..", `${name}.changes.md`),
    });
    if (file === undefined) return;
    assertSaved(file);
    await writeReport(file, text);
    await tellWritten(file, vscode.l10n.t("The comparison"));
  }
}
