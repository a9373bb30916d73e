/** A dataset that a person is creating: the sources, what is chosen for them, what comes of it, and writing it. */
import { randomUUID } from "node:crypto";
import path from "node:path";
import * as vscode from "vscode";
import { defaultCreateSettings } from "../core/create/create-settings.ts";
import { savePrompts } from "../core/create/save-prompts.ts";
import { count, formatInteger, uncapitalized } from "../core/wording.ts";
import type { CreationInputs, CreationOutcome } from "../protocol/creation-messages.ts";
import type {
  CreateChoices,
  CreateStage,
  CreateState,
  FromCreatePage,
  ShownOutcome,
  ShownPreview,
} from "../protocol/create-view.ts";
import { PlainError } from "./commands.ts";
import { CreateLogMapping } from "./create-log-mapping.ts";
import { rememberCreation, type RememberedCreation } from "./create-memory.ts";
import {
  changedPrompts,
  optionsOf,
  projectPart,
  usualChoices,
  withoutSaved,
} from "./create-options.ts";
import { CreateOut } from "./create-out.ts";
import { askAboutPrivate } from "./create-privacy.ts";
import { shownColumns, shownOutcome, shownPreview } from "./create-shown.ts";
import { counterpartOf, pathsOf, pickSources, shownSources } from "./create-sources.ts";
import { DisposableStore } from "./disposable-store.ts";
import { assertSaved } from "./file-work.ts";
import type { Host } from "./host.ts";
import type { PageContent } from "./panel-page.ts";
import { plainFailure } from "./plain-failure.ts";
import { redactionMeans } from "./redaction.ts";
import { revealLine } from "./reveal-line.ts";
import type { EditorSettings } from "./settings.ts";
import { tell } from "./tell.ts";
import { Throttle } from "./throttle.ts";
import type { Answer } from "./worker-client.ts";
import { openFile } from "./written-files.ts";

type Message = Exclude<FromCreatePage, { readonly type: "ready" }>;

/** Choices come one after the other while a person types. */
const previewIntervalMs = 100;

const noFiles: CreationInputs = { type: "files", paths: [] };

interface Run {
  readonly key: string;
  readonly job: string;
}

export class CreateSession implements PageContent<CreateState, Message>, vscode.Disposable {
  readonly #host: Host;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #mapping = this.#store.add(new CreateLogMapping());
  readonly #previewSoon = this.#store.add(
    new Throttle<void>(previewIntervalMs, () => {
      void this.#preview();
    }),
  );
  readonly #previewJob = randomUUID();
  #session = 0;
  #revision = 0;
  #inputs = noFiles;
  #outlook: Answer<"creationOutlook"> | undefined;
  #settings: EditorSettings | undefined;
  #choices = usualChoices(defaultCreateSettings, "ticket");
  #out: CreateOut;
  #stage: CreateStage = { stage: "form" };
  #shown: ShownPreview | undefined;
  #previews = 0;
  #isStale = false;
  #failure: string | undefined;
  #done: string | undefined;
  #run: Run | undefined;
  /** A person has said that private values stay as they are. */
  #keepsPrivate = false;

  readonly onDidChange = this.#changed.event;

  constructor(host: Host) {
    this.#host = host;
    this.#out = new CreateOut(host, noFiles, undefined);
    this.#store.add(
      this.#mapping.onDidChange(() => {
        this.#chosen();
      }),
    );
    this.#store.add(
      host.settings.onDidChange(() => {
        void this.#guarded(() => this.#readSettings());
      }),
    );
  }

  /** In place of what was being created. `choices`: those of an earlier session. */
  async begin(creation: RememberedCreation): Promise<void> {
    await this.#end();
    const session = ++this.#session;
    const { inputs, choices } = creation;
    this.#inputs = inputs;
    this.#outlook = undefined;
    this.#shown = undefined;
    this.#failure = undefined;
    this.#done = undefined;
    this.#keepsPrivate = false;
    this.#revision = 0;
    this.#out = new CreateOut(this.#host, inputs, creation.out);
    this.#changed.fire();
    if (pathsOf(inputs).length === 0) return;
    await this.#guarded(async () => {
      const outlook = await this.#host.worker.request(this.#out.key, "creationOutlook", { inputs });
      const settings = await this.#host.settings.read(this.#out.uri);
      if (session !== this.#session) return;
      const { create } = settings.check;
      this.#outlook = outlook;
      this.#settings = settings;
      this.#choices = choices ?? usualChoices(create, outlook.kind);
      await this.#mapping.use(
        creation.logMapping ?? (await this.#projectMapping(create.logMapping)),
      );
      await this.#out.look(settings.check);
    });
    if (session === this.#session) this.#chosen();
  }

  state(): CreateState {
    const choices = this.#choices;
    const settings = this.#settings?.check.create ?? defaultCreateSettings;
    const { columns, guesses } = this.#outlook ?? {};
    return {
      session: this.#session,
      revision: this.#revision,
      stage: this.#stage,
      sources: shownSources(this.#inputs, this.#outlook?.files),
      columns: columns && this.#outlook && shownColumns(this.#outlook),
      guesses,
      isKnown: this.#outlook !== undefined,
      choices,
      ...projectPart(settings, choices, guesses),
      logMapping: this.#mapping.shown,
      out: this.#out.shown(choices.format),
      preview: this.#shown,
      isPreviewStale: this.#isStale,
      failure: this.#failure,
      done: this.#done,
    };
  }

  async obey(message: Message): Promise<void> {
    await this.#guarded(() => this.#obey(message));
  }

  dispose(): void {
    void this.#end();
    this.#session += 1;
    this.#store.dispose();
  }

  async #obey(message: Message): Promise<void> {
    switch (message.type) {
      case "choose":
        if (message.session === this.#session) this.#choose(message);
        return;
      case "chooseSources": {
        const [first] = pathsOf(this.#inputs);
        const beside = first === undefined ? undefined : vscode.Uri.file(path.dirname(first));
        const inputs = await pickSources(message.what, beside);
        if (inputs !== undefined) await this.begin({ inputs, choices: undefined });
        return;
      }
      case "chooseCounterpart": {
        const inputs = await counterpartOf(this.#inputs);
        if (inputs !== undefined) await this.#beginAgain(inputs);
        return;
      }
      case "dropCounterpart":
      case "swapPair": {
        if (this.#inputs.type !== "pairs") return;
        const { before, after } = this.#inputs;
        await this.#beginAgain(
          message.type === "swapPair"
            ? { type: "pairs", before: after, after: before }
            : { type: "files", paths: [before] },
        );
        return;
      }
      case "chooseLogMapping":
        return this.#chooseMapping();
      case "useStarterMapping":
        return this.#mapping.use(undefined);
      case "writeStarterMapping":
        return this.#mapping.writeStarter(this.#projectFolder());
      case "openLogMapping":
        return this.#mapping.open();
      case "savePrompts":
        return this.#savePrompts();
      case "chooseOut":
        if (await this.#out.choose(message.appends, this.#inputs)) await this.#outChanged();
        return;
      case "convertOut":
        await openFile(this.#out.path);
        await vscode.commands.executeCommand("tunesmith.convertDataset");
        return;
      case "openPlace":
        return revealLine(
          vscode.Uri.file(message.path),
          message.line - 1,
          vscode.ViewColumn.Beside,
        );
      case "create":
        return this.#create();
      case "stop":
      case "goBack":
        return this.#end();
      case "write":
        return this.#write();
    }
  }

  /** What fails is told on the page, in place. */
  async #guarded(step: () => Promise<void>): Promise<void> {
    this.#failure = undefined;
    try {
      await step();
    } catch (error) {
      this.#failure = plainFailure(this.#host, error, "Creating a dataset");
    }
    this.#changed.fire();
  }

  #choose({ revision, choices }: { readonly revision: number; readonly choices: CreateChoices }) {
    if (this.#stage.stage !== "form") return;
    this.#revision = revision;
    this.#choices = choices;
    this.#done = undefined;
    this.#chosen();
  }

  /** Something is chosen otherwise: it is kept, and the preview drawn anew. */
  #chosen(): void {
    if (this.#outlook === undefined) return;
    this.#isStale = true;
    void rememberCreation(this.#host.workspaceState, {
      inputs: this.#inputs,
      choices: this.#choices,
      logMapping: this.#mapping.file,
      out: this.#out.chosen,
    });
    this.#previewSoon.request();
    this.#changed.fire();
  }

  async #beginAgain(inputs: CreationInputs): Promise<void> {
    await this.begin({
      inputs,
      choices: { ...this.#choices, kind: "config" },
      logMapping: this.#mapping.file,
    });
  }

  async #readSettings(): Promise<void> {
    if (this.#outlook === undefined) return;
    const settings = await this.#host.settings.read(this.#out.uri);
    this.#settings = settings;
    this.#choices = withoutSaved(this.#choices, settings.check.create);
    this.#chosen();
  }

  async #outChanged(): Promise<void> {
    await this.#readSettings();
    if (this.#settings !== undefined) await this.#out.look(this.#settings.check);
  }

  /** `given`: a path from the folder of tunesmith.json. */
  async #projectMapping(given: string | undefined): Promise<string | undefined> {
    const config = given && (await this.#host.projectConfigs.find(this.#out.uri));
    return config ? path.resolve(path.dirname(config.fsPath), given) : undefined;
  }

  #projectFolder(): vscode.Uri {
    const { uri } = this.#out;
    const config = this.#host.projectConfigs.place(uri) ?? uri;
    return vscode.Uri.joinPath(config, "..");
  }

  async #chooseMapping(): Promise<void> {
    const [file] =
      (await vscode.window.showOpenDialog({
        title: "Mapping of Log Entries",
        openLabel: "Use",
        filters: { JSON: ["json", "jsonc"] },
        defaultUri: this.#projectFolder(),
      })) ?? [];
    if (file !== undefined) await this.#mapping.use(file.fsPath);
  }

  async #savePrompts(): Promise<void> {
    const { create } = this.#settings?.check ?? {};
    const changes = create && changedPrompts(this.#choices, create);
    if (changes === undefined) return;
    const { configEditor } = this.#host;
    await configEditor.assertWritable(this.#out.uri);
    // It ends when a person has answered what it says.
    configEditor
      .change(this.#out.uri, {
        edit: (text) => savePrompts(text, changes),
        done: "The templates are those of this project",
      })
      .catch((error: unknown) => {
        this.#failure = plainFailure(this.#host, error, "Saving templates");
        this.#changed.fire();
      });
  }

  async #preview(): Promise<void> {
    const settings = this.#settings?.check;
    if (settings === undefined || this.#stage.stage !== "form") return;
    const number = ++this.#previews;
    const inputs = this.#inputs;
    const options = optionsOf(this.#choices, settings.create, this.#mapping.mapping);
    try {
      const preview = await this.#host.worker.request(this.#previewKey, "previewCreation", {
        job: this.#previewJob,
        inputs,
        options,
        settings,
      });
      // A later one is under way.
      if (number !== this.#previews) return;
      this.#shown = shownPreview(preview, inputs);
    } catch (error) {
      if (number !== this.#previews) return;
      this.#failure = plainFailure(this.#host, error, "A preview");
    }
    this.#isStale = false;
    this.#changed.fire();
  }

  /** Creating is a job of the dataset; looking on is none that ends it. */
  get #previewKey(): string {
    return `${this.#out.key}#preview`;
  }

  async #create(): Promise<void> {
    const settings = this.#settings;
    if (settings === undefined || this.#stage.stage !== "form") return;
    if (pathsOf(this.#inputs).includes(this.#out.path)) {
      throw new PlainError("The dataset is one of its own sources: choose another place for it.");
    }
    for (const file of pathsOf(this.#inputs)) assertSaved(vscode.Uri.file(file));
    assertSaved(this.#out.uri);
    if (!this.#keepsPrivate && this.#choices.redaction === "none") {
      await this.#askAboutPrivate(this.#shown?.privacy ?? []);
    }
    const { redaction } = this.#choices;
    const means =
      redaction === "none"
        ? undefined
        : await redactionMeans(this.#host, { uri: this.#out.uri, settings }, { method: redaction });
    const run = (this.#run = { key: this.#out.key, job: randomUUID() });
    this.#done = undefined;
    this.#stage = { stage: "preparing" };
    this.#changed.fire();
    const inputs = this.#inputs;
    const request = {
      ...{ job: run.job, inputs, out: this.#out.path, appends: this.#out.appends },
      options: optionsOf(this.#choices, settings.check.create, this.#mapping.mapping),
      settings: settings.check,
      redaction: means,
    };
    try {
      const outcome: CreationOutcome = await this.#host.worker.request(
        run.key,
        "createDataset",
        request,
        (share) => {
          if (this.#run !== run) return;
          this.#stage = { stage: "preparing", share };
          this.#changed.fire();
        },
      );
      if (this.#run === run) {
        this.#stage = { stage: "prepared", outcome: shownOutcome(outcome, inputs) };
      }
    } catch (error) {
      if (this.#run !== run) return;
      this.#run = undefined;
      this.#stage = { stage: "form" };
      throw error;
    }
  }

  /** Whether they are to be redacted after all. */
  async #askAboutPrivate(values: ShownPreview["privacy"]): Promise<boolean> {
    if (values.length === 0) return false;
    const redaction = await askAboutPrivate(values, this.#out.uri);
    this.#keepsPrivate = redaction === "none";
    this.#choices = { ...this.#choices, redaction };
    return !this.#keepsPrivate;
  }

  /** Stops what is under way, and takes away what is prepared. */
  async #end(): Promise<void> {
    const run = this.#run;
    this.#run = undefined;
    this.#stage = { stage: "form" };
    this.#changed.fire();
    if (run === undefined) return;
    const { key, job } = run;
    await this.#host.worker.request(key, "endJob", { job, isWanted: false }).catch(() => {
      // A worker that is gone does nothing any more.
    });
  }

  async #write(): Promise<void> {
    const run = this.#run;
    if (this.#stage.stage !== "prepared" || run === undefined) return;
    const { outcome } = this.#stage;
    const { redaction } = this.#choices;
    if (!this.#keepsPrivate && redaction === "none") {
      if (await this.#askAboutPrivate(outcome.privacy)) {
        await this.#end();
        return this.#create();
      }
    }
    // A person may have gone on typing meanwhile.
    assertSaved(this.#out.uri);
    const { key, job } = run;
    const isWritten = await this.#host.worker.request(key, "endJob", { job, isWanted: true });
    this.#run = undefined;
    this.#stage = { stage: "form" };
    if (!isWritten) throw new PlainError("Nothing was written. Try again.");
    const sentence = doneSentence(outcome, this.#out.name);
    this.#done = `${sentence}.`;
    await this.#out.look(this.#settings?.check);
    this.#changed.fire();
    await openFile(this.#out.path);
    tell(`${uncapitalized(sentence)}.`);
  }
}

function doneSentence({ written, leftOutInAll }: ShownOutcome, name: string): string {
  const leftOut = leftOutInAll === 0 ? "" : `; ${formatInteger(leftOutInAll)} left out`;
  return `Created ${count(written, "record")} in "${name}"${leftOut}`;
}
