/** Keys of Anthropic's API and of gateways to it, one for each origin: a key never goes to another one. */
import * as vscode from "vscode";
import { DisposableStore } from "./disposable-store.ts";

export interface ApiKey {
  readonly value: string;
  /** As the sheet says it: "VS Code's store of secrets". */
  readonly from: string;
}

const storedFrom = vscode.l10n.t("VS Code's store of secrets");

export class ApiKeys implements vscode.Disposable {
  readonly #secrets: vscode.SecretStorage;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  /** By origin. */
  readonly #ofSession = new Map<string, ApiKey>();
  readonly onDidChange = this.#changed.event;

  constructor(secrets: vscode.SecretStorage) {
    this.#secrets = secrets;
  }

  /** Without asking; `undefined`: there is none yet, or no keyring that would have it. */
  async present(address: URL): Promise<ApiKey | undefined> {
    const { origin } = address;
    const known = this.#ofSession.get(origin);
    if (known !== undefined) return known;
    const value = await this.#stored(origin);
    return value === undefined ? undefined : { value, from: storedFrom };
  }

  /** The one that is there, or else the one that a person chooses. Cancelled if that is none. */
  async need(address: URL, dataset: vscode.Uri | undefined): Promise<ApiKey> {
    return (await this.present(address)) ?? (await this.choose(address, dataset));
  }

  /** A person says where the key is from and for how long it is kept. Cancelled if there is none. */
  async choose(address: URL, dataset: vscode.Uri | undefined): Promise<ApiKey> {
    const { origin, host } = address;
    const { askForKey, askWhetherToKeep } = await import("./key-sources.ts");
    const key = await askForKey(host, dataset);
    const isKept = (await askWhetherToKeep(host)) && (await this.#keep(origin, key));
    if (isKept) this.#ofSession.delete(origin);
    else this.#ofSession.set(origin, key);
    this.#changed.fire();
    return isKept ? { ...key, from: storedFrom } : key;
  }

  /** Whether there was one. */
  async clear(address: URL): Promise<boolean> {
    const { origin } = address;
    const wasOfSession = this.#ofSession.delete(origin);
    const wasStored = (await this.#stored(origin)) !== undefined;
    if (wasStored) await this.#secrets.delete(nameOf(origin));
    if (wasOfSession || wasStored) this.#changed.fire();
    return wasOfSession || wasStored;
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #stored(origin: string): Promise<string | undefined> {
    try {
      return await this.#secrets.get(nameOf(origin));
    } catch {
      // Where there is no keyring, nothing is in it.
      return undefined;
    }
  }

  /** Whether there is a place for it. */
  async #keep(origin: string, { value }: ApiKey): Promise<boolean> {
    try {
      await this.#secrets.store(nameOf(origin), value);
      return true;
    } catch {
      // What a keyring says of itself is nothing that one can act on.
      void vscode.window.showWarningMessage(
        vscode.l10n.t(
          "VS Code cannot reach a keyring here, so the key is kept only until this window is closed.",
        ),
      );
      return false;
    }
  }
}

const nameOf = (origin: string): string => `tunesmith.apiKey:${origin}`;
