/** Which language model is asked: what the settings say of it, and the way to it. */
import * as vscode from "vscode";
import type { LanguageModel, ModelFacts, ModelProvider } from "../core/assist/language-model.ts";
import { ModelFailure } from "../core/assist/model-failure.ts";
import { defaultBaseUrl, readBaseUrl } from "../llm/base-url.ts";
import type { AnthropicAccess } from "../llm/open-anthropic.ts";
import { Failure } from "../node/failure.ts";
import type { ChosenModel } from "../protocol/advice-view.ts";
import type { ApiKey, ApiKeys } from "./api-keys.ts";
import { PlainError } from "./commands.ts";
import { DisposableStore } from "./disposable-store.ts";

/** A model that can be asked, and what the sheet says of the way to it. */
export interface OpenedModel {
  readonly model: LanguageModel;
  /** As in `Outgoing`. */
  readonly provider: string;
  readonly host: string;
  readonly keyFrom: string | undefined;
}

export interface OpenedAnthropic {
  readonly access: AnthropicAccess;
  readonly key: ApiKey;
}

const stateKey = "tunesmith.modelFacts";

export class ModelChoice implements vscode.Disposable {
  readonly keys: ApiKeys;
  /** Of this machine: what was known of the model when it was chosen. */
  readonly #state: vscode.Memento;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  /** The model, its address or the cap may be another one. */
  readonly onDidChange = this.#changed.event;

  constructor(keys: ApiKeys, state: vscode.Memento) {
    this.keys = keys;
    this.#state = state;
    this.#store.add(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("tunesmith.model")) this.#changed.fire();
      }),
    );
  }

  /** In USD. */
  get capUsd(): number {
    const value: unknown = section().get("maxUsd");
    return typeof value === "number" && value > 0 ? value : 1;
  }

  async setCap(capUsd: number): Promise<void> {
    await section().update("maxUsd", capUsd, vscode.ConfigurationTarget.Global);
  }

  /** As the settings have it, without a look at whether it is there; `undefined`: none is chosen. */
  async chosen(dataset: vscode.Uri | undefined): Promise<ChosenModel | undefined> {
    const name = nameOfSettings();
    if (name === undefined) return undefined;
    const facts = this.#factsOf(name);
    if (name.provider === "editor") {
      const { editorHost, vendorName } = await import("./editor-model.ts");
      return { facts, provider: vendorName(vendorOf(name.id)), host: editorHost };
    }
    return { facts, provider: "Anthropic", host: hostOf(dataset) };
  }

  async choose(facts: ModelFacts): Promise<void> {
    await this.#state.update(stateKey, facts);
    const name = `${facts.provider}:${facts.id}`;
    await section().update("name", name, vscode.ConfigurationTarget.Global);
    this.#changed.fire();
  }

  /**
   * The chosen model, as it is offered now. A key that is missing is asked for. Sends nothing but the question which models
   * there are. Rejects with a `ModelFailure`, a `Failure`, or as cancelled.
   */
  async open(dataset: vscode.Uri | undefined, signal: AbortSignal): Promise<OpenedModel> {
    const name = nameOfSettings();
    if (name === undefined) throw new ModelFailure("no-models");
    return name.provider === "editor"
      ? this.#openEditorModel(name)
      : this.#openAnthropicModel(name, dataset, signal);
  }

  /** A key that is missing is asked for. */
  async openAnthropic(dataset: vscode.Uri | undefined): Promise<OpenedAnthropic> {
    const address = anthropicAddress(dataset);
    const key = await this.keys.need(address, dataset);
    const { openAnthropic } = await import("../llm/open-anthropic.ts");
    return { access: await openAnthropic({ apiKey: key.value, baseUrl: address.href }), key };
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #openEditorModel({ id }: ModelName): Promise<OpenedModel> {
    const { editorHost, editorModel, findEditorModel, vendorName } =
      await import("./editor-model.ts");
    const chat = await findEditorModel(id);
    if (chat === undefined) throw new ModelFailure("no-models", { host: "the editor" });
    const provider = `${vendorName(chat.vendor)} (${editorHost})`;
    return { model: editorModel(chat), provider, host: editorHost, keyFrom: undefined };
  }

  async #openAnthropicModel(
    name: ModelName,
    dataset: vscode.Uri | undefined,
    signal: AbortSignal,
  ): Promise<OpenedModel> {
    const { access, key } = await this.openAnthropic(dataset);
    signal.throwIfAborted();
    const facts = await this.#currentFacts(name, access, signal);
    const { host } = access;
    return { model: access.model(facts), provider: "Anthropic", host, keyFrom: key.from };
  }

  async #currentFacts(
    name: ModelName,
    access: AnthropicAccess,
    signal: AbortSignal,
  ): Promise<ModelFacts> {
    let models: readonly ModelFacts[];
    try {
      models = await access.models(signal);
    } catch (error) {
      // Gateways need not list their models.
      if (error instanceof ModelFailure && error.kind === "not-found") return this.#factsOf(name);
      throw error;
    }
    const facts = models.find(({ id }) => id === name.id);
    if (facts !== undefined) return facts;
    throw new ModelFailure("not-found", { model: this.#factsOf(name).label, host: access.host });
  }

  /** What was known of it, else no more than its name. */
  #factsOf({ provider, id }: ModelName): ModelFacts {
    const kept = this.#state.get<ModelFacts>(stateKey);
    if (kept?.provider === provider && kept.id === id) return kept;
    return { provider, id, label: id, hasStructuredOutput: false };
  }
}

interface ModelName {
  readonly provider: ModelProvider;
  readonly id: string;
}

const section = (scope?: vscode.Uri): vscode.WorkspaceConfiguration =>
  vscode.workspace.getConfiguration("tunesmith.model", scope);

/** `undefined`: none, or nothing that names one. */
function nameOfSettings(): ModelName | undefined {
  const value: unknown = section().get("name");
  const [, provider, id] = /^(anthropic|editor):(.+)$/.exec(String(value)) ?? [];
  // As the expression has it.
  return id === undefined ? undefined : { provider: provider as ModelProvider, id };
}

const vendorOf = (id: string): string => id.replace(/\/.*$/s, "");

/**
 * Of Anthropic, or of the gateway to it. In a folder that is not trusted VS Code does not say what that has set. Throws the
 * plain reason why nothing can be asked there.
 */
export function anthropicAddress(dataset: vscode.Uri | undefined): URL {
  const value: unknown = section(dataset).get("baseUrl");
  try {
    return readBaseUrl(typeof value === "string" && value.trim() !== "" ? value : defaultBaseUrl);
  } catch (error) {
    throw error instanceof Failure ? new PlainError(error.message) : error;
  }
}

export function hostOf(dataset: vscode.Uri | undefined): string {
  try {
    return anthropicAddress(dataset).host;
  } catch {
    // Why is said as soon as it is needed.
    return vscode.l10n.t("an address that cannot be used");
  }
}
