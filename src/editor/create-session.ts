/** A dataset that a person is creating: the sources, what is chosen for them, what comes of it, and writing it. */
import * as vscode from "vscode";
import { defaultCreateSettings } from "../core/create/create-settings.ts";
import type { SourceKind } from "../core/create/operational-record.ts";
import { count, formatInteger, uncapitalized } from "../core/wording.ts";
import type { CreationInputs, CreationOutlook } from "../protocol/creation-messages.ts";
import type {
  CreateChoices,
  CreateState,
  FromCreatePage,
  ShownOutcome,
} from "../protocol/create-view.ts";
import { PlainError } from "./commands.ts";
import { creationFailure } from "./create-failure.ts";
import { CreateLogMapping } from "./create-log-mapping.ts";
import { rememberCreation, type RememberedCreation } from "./create-memory.ts";
import {
  choicesForOthers,
  optionsOf,
  projectPart,
  usualChoices,
  withoutSaved,
} from "./create-options.ts";
import { CreateOut } from "./create-out.ts";
import { CreatePreview } from "./create-preview.ts";
import { CreatePrivacy } from "./create-privacy.ts";
import {
  pickMapping,
  projectFolder,
  projectMapping,
  saveProjectPrompts,
} from "./create-project.ts";
import { CreateRun } from "./create-run.ts";
import { shownColumns } from "./create-shown.ts";
import { pathsOf, shownSources, turnedSources, type SourcesMessage } from "./create-sources.ts";
import { DisposableStore } from "./disposable-store.ts";
import { assertSaved } from "./file-work.ts";
import type { Host } from "./host.ts";
import type { PageContent } from "./panel-page.ts";
import { redactionMeans } from "./redaction.ts";
import { revealLine } from "./reveal-line.ts";
import type { EditorSettings } from "./settings.ts";
import { tell } from "./tell.ts";
import { openFile } from "./written-files.ts";

type Message = Exclude<FromCreatePage, { readonly type: "ready" }>;

const noFiles: CreationInputs = { type: "files", paths: [] };

export class CreateSession implements PageContent<CreateState, Message>, vscode.Disposable {
  readonly #host: Host;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #mapping = this.#store.add(new CreateLogMapping());
  readonly #preview: CreatePreview;
  readonly #run: CreateRun;
  /** Of the sources before these, too. */
  readonly #choicesByKind = new Map<SourceKind, CreateChoices>();
  #session = 0;
  #revision = 0;
  #inputs = noFiles;
  #outlook: CreationOutlook | undefined;
  #settings: EditorSettings | undefined;
  #choices = usualChoices(defaultCreateSettings, "ticket");
  #out: CreateOut;
  #privacy = new CreatePrivacy();
  #failure: string | undefined;
  #done: string | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(host: Host) {
    this.#host = host;
    this.#out = new CreateOut(host, noFiles, undefined);
    const changed = (): void => {
      this.#changed.fire();
    };
    this.#run = new CreateRun(host, changed);
    this.#preview = this.#store.add(
      new CreatePreview(host, {
        subject: () => {
          const request = this.#request();
          if (request === undefined || this.#run.stage.stage !== "form") return undefined;
          return { key: this.#out.key, request };
        },
        sentenceOf: (error) => this.#sentenceOf(error, vscode.l10n.t("A preview")),
      }),
    );
    this.#store.add(this.#preview.onDidChange(changed));
    this.#store.add(
      this.#mapping.onDidChange(() => {
        this.#chosen();
      }),
    );
    this.#store.add(
      host.settings.onDidChange(() => {
        this.#readSettings().catch((error: unknown) => this.#fail(error, "Reading settings"));
      }),
    );
  }

  /** In place of what was being created. `choices`: those of an earlier session. */
  async begin(creation: RememberedCreation): Promise<void> {
    await this.#run.end();
    const session = ++this.#session;
    const { inputs, choices } = creation;
    this.#inputs = inputs;
    this.#outlook = undefined;
    this.#preview.clear();
    this.#failure = undefined;
    this.#done = undefined;
    this.#privacy = new CreatePrivacy();
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
      this.#choices = choices ?? this.#choicesFor(outlook) ?? usualChoices(create, outlook.kind);
      const mapping = creation.logMapping ?? this.#mapping.file;
      await this.#mapping.use(mapping ?? (await projectMapping(this.#host, this.#out.uri, create)));
      await this.#out.look(settings.check);
    });
    if (session === this.#session) this.#chosen();
  }

  /** Other sources, with what was typed and chosen for those before. A person may want to keep what is prepared. */
  async turnTo(inputs: CreationInputs): Promise<void> {
    if (await this.#mayDrop()) await this.begin({ inputs, choices: undefined });
  }

  state(): CreateState {
    const choices = this.#choices;
    const settings = this.#settings?.check.create ?? defaultCreateSettings;
    const { columns, guesses } = this.#outlook ?? {};
    return {
      session: this.#session,
      revision: this.#revision,
      stage: this.#run.stage,
      sources: shownSources(this.#inputs, this.#outlook?.files),
      columns: columns && this.#outlook && shownColumns(this.#outlook),
      guesses,
      isKnown: this.#outlook !== undefined,
      choices,
      ...projectPart(settings, choices, guesses),
      logMapping: this.#mapping.shown,
      out: this.#out.shown(choices),
      preview: this.#preview.shown,
      isPreviewStale: this.#preview.isStale,
      failure: this.#failure ?? this.#preview.failure,
      done: this.#done,
    };
  }

  async obey(message: Message): Promise<void> {
    await this.#guarded(() => this.#obey(message));
  }

  dispose(): void {
    void this.#run.end();
    this.#session += 1;
    this.#store.dispose();
  }

  async #obey(message: Message): Promise<void> {
    switch (message.type) {
      case "choose":
        if (message.session === this.#session) this.#choose(message);
        return;
      case "chooseSources":
      case "chooseCounterpart":
      case "dropCounterpart":
      case "swapPair":
        return this.#turn(message);
      case "chooseLogMapping": {
        const file = await pickMapping(projectFolder(this.#host, this.#out.uri));
        if (file !== undefined) await this.#mapping.use(file);
        return;
      }
      case "useStarterMapping":
        return this.#mapping.use(undefined);
      case "writeStarterMapping":
        return this.#mapping.writeStarter(projectFolder(this.#host, this.#out.uri));
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
        return this.#run.end();
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
      await this.#fail(error, "Creating a dataset");
    }
    this.#changed.fire();
  }

  async #fail(error: unknown, what: string): Promise<void> {
    this.#failure = await this.#sentenceOf(error, what);
    this.#changed.fire();
  }

  #sentenceOf(error: unknown, what: string): Promise<string | undefined> {
    return creationFailure(this.#host, error, { what, inputs: this.#inputs, out: this.#out.path });
  }

  #choose({ revision, choices }: { readonly revision: number; readonly choices: CreateChoices }) {
    if (this.#run.stage.stage !== "form") return;
    this.#revision = revision;
    this.#choices = choices;
    this.#done = undefined;
    this.#chosen();
  }

  /** Something is chosen otherwise: it is kept, and the preview drawn anew. */
  #chosen(): void {
    if (this.#outlook === undefined) return;
    this.#choicesByKind.set(this.#choices.kind, this.#choices);
    void rememberCreation(this.#host.workspaceState, {
      inputs: this.#inputs,
      choices: this.#choices,
      logMapping: this.#mapping.file,
      out: this.#out.chosen,
    });
    this.#preview.renew();
    this.#changed.fire();
  }

  #choicesFor({ kind, columns }: CreationOutlook): CreateChoices | undefined {
    const choices = this.#choicesByKind.get(kind);
    const names = columns?.map(({ name }) => name);
    return choices && choicesForOthers(choices, names);
  }

  async #turn(message: SourcesMessage): Promise<void> {
    const inputs = await turnedSources(message, this.#inputs);
    if (inputs === undefined) return;
    if (message.type === "chooseSources") return this.turnTo(inputs);
    const choices = { ...this.#choices, kind: "config" } as const;
    await this.begin({ inputs, choices, logMapping: this.#mapping.file });
  }

  async #mayDrop(): Promise<boolean> {
    const { stage } = this.#run.stage;
    if (stage === "form") return true;
    const drop = vscode.l10n.t("Drop It");
    const choice = await vscode.window.showWarningMessage(
      stage === "prepared"
        ? vscode.l10n.t('"{0}" is prepared, and not written yet.', this.#out.name)
        : vscode.l10n.t('"{0}" is being prepared.', this.#out.name),
      { modal: true, detail: vscode.l10n.t("Other sources take its place.") },
      drop,
    );
    return choice === drop;
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
    await this.#out.look(this.#settings?.check);
  }

  async #savePrompts(): Promise<void> {
    const { create } = this.#settings?.check ?? {};
    if (create === undefined) return;
    await saveProjectPrompts(this.#host, this.#out.uri, {
      choices: this.#choices,
      settings: create,
      failed: (error) => {
        void this.#fail(error, "Saving templates");
      },
    });
  }

  /** `undefined`: nothing is known of the sources yet. */
  #request() {
    const settings = this.#settings?.check;
    if (settings === undefined) return undefined;
    const options = optionsOf(this.#choices, settings.create, this.#mapping.mapping);
    return { inputs: this.#inputs, options, settings };
  }

  async #create(): Promise<void> {
    const settings = this.#settings;
    if (settings === undefined || this.#run.stage.stage !== "form") return;
    if (pathsOf(this.#inputs).includes(this.#out.path)) {
      throw new PlainError(
        vscode.l10n.t("The dataset is one of its own sources: choose another place for it."),
      );
    }
    for (const file of pathsOf(this.#inputs)) assertSaved(vscode.Uri.file(file));
    assertSaved(this.#out.uri);
    const { uri } = this.#out;
    const redaction = await this.#redactionOf(this.#preview.shown?.privacy ?? []);
    this.#choices = { ...this.#choices, redaction };
    const means =
      redaction === "none"
        ? undefined
        : await redactionMeans(this.#host, { uri, settings }, { method: redaction });
    const request = this.#request();
    if (request === undefined) return;
    this.#done = undefined;
    const { key, path: out, appends } = this.#out;
    await this.#run.prepare(key, { ...request, out, appends, redaction: means }, () =>
      this.#out.look(settings.check),
    );
  }

  #redactionOf(values: ShownOutcome["privacy"]): Promise<CreateChoices["redaction"]> {
    return this.#privacy.redactionOf(this.#choices.redaction, values, this.#out.uri);
  }

  async #write(): Promise<void> {
    const { stage } = this.#run;
    if (stage.stage !== "prepared") return;
    const redaction = await this.#redactionOf(stage.outcome.privacy);
    if (redaction !== this.#choices.redaction) {
      this.#choices = { ...this.#choices, redaction };
      await this.#run.end();
      return this.#create();
    }
    // A person may have gone on typing meanwhile.
    assertSaved(this.#out.uri);
    try {
      const outcome = await this.#run.write();
      if (outcome === undefined) return;
      this.#done = doneSentence(outcome, this.#out.name);
    } finally {
      await this.#out.look(this.#settings?.check);
    }
    this.#changed.fire();
    await openFile(this.#out.path);
    tell(uncapitalized(this.#done));
  }
}

function doneSentence({ written, leftOutInAll }: ShownOutcome, name: string): string {
  const records = count(written, "record");
  if (leftOutInAll === 0) return vscode.l10n.t('Created {0} in "{1}".', records, name);
  const leftOut = formatInteger(leftOutInAll);
  return vscode.l10n.t('Created {0} in "{1}"; {2} left out.', records, name, leftOut);
}
