/**
 * Messages of records as files of their own, so that they are edited as real text: reading gives the text of a JSON string,
 * writing puts it back into the document of the dataset, and leaves everything else there alone.
 */
import * as vscode from "vscode";
import { withoutHabits } from "../core/kept-white-space.ts";
import { DisposableStore } from "./disposable-store.ts";
import { goneSentence, openDataset, saveHabits, textIn, writeMessage } from "./message-dataset.ts";
import { MessageMemory } from "./message-memory.ts";
import {
  digestOf,
  findRecord,
  messageScheme,
  movedLine,
  nameOfFile,
  readMessageUri,
  type MessagePlace,
} from "./message-place.ts";

interface MessageFile extends MessagePlace {
  readonly uri: vscode.Uri;
  /** Where the record is now, 0-based; `undefined`: it is gone. */
  line: number | undefined;
  /** The record as it was seen last. */
  record: string;
  text: string;
  /** What the tab was given last. */
  given: string;
  mtime: number;
  isWriting: boolean;
}

const { FileSystemError, FileType, FileChangeType } = vscode;
const encoder = new TextEncoder();

export class MessageFiles implements vscode.FileSystemProvider, vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #files = new Map<string, MessageFile>();
  readonly #memory: MessageMemory;
  readonly #changed = this.#store.add(new vscode.EventEmitter<vscode.FileChangeEvent[]>());
  readonly onDidChangeFile = this.#changed.event;

  constructor(state: vscode.Memento) {
    this.#memory = new MessageMemory(state);
    const { workspace } = vscode;
    this.#store.add(
      workspace.onDidChangeTextDocument((event) => {
        for (const file of this.#of(event.document)) this.#follow(file, event);
        this.#seeGiven(event.document);
      }),
    );
    this.#store.add(
      workspace.onDidOpenTextDocument((document) => {
        for (const file of this.#of(document)) this.#seeAgain(file, document);
      }),
    );
    this.#store.add(
      workspace.onDidSaveTextDocument((document) => {
        for (const file of this.#of(document)) this.#memory.keep(file.uri, file);
        const own = this.#files.get(document.uri.toString());
        // What the settings of the editor have made of the text is not what was written.
        if (own !== undefined && own.text !== document.getText()) {
          this.#tell(own, FileChangeType.Changed);
        }
      }),
    );
    this.#store.add(
      workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.scheme !== messageScheme || !this.#files.delete(uri.toString())) return;
        this.#memory.forget(uri);
      }),
    );
  }

  /** The file of a message that is open already. */
  find({ dataset, path }: MessagePlace, line: number): vscode.Uri | undefined {
    const key = JSON.stringify([dataset.toString(), line, path]);
    return [...this.#files.values()].find(
      (file) => JSON.stringify([file.dataset.toString(), file.line, file.path]) === key,
    )?.uri;
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const file = await this.#resolve(uri);
    if (file.line === undefined) throw FileSystemError.FileNotFound(uri);
    const size = encoder.encode(file.text).length;
    return { type: FileType.File, ctime: 0, mtime: file.mtime, size };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const file = await this.#resolve(uri);
    if (file.line === undefined) throw FileSystemError.Unavailable(goneSentence(file));
    // With unsaved text in it, the tab goes on from what it was given before: somebody else is reading.
    if (tabOf(uri)?.isDirty !== true) file.given = file.text;
    return encoder.encode(file.text);
  }

  async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    const file = await this.#resolve(uri);
    const document = await openDataset(file);
    if (file.line === undefined) throw FileSystemError.Unavailable(goneSentence(file));
    if (file.text !== file.given) {
      const known = encoder.encode(file.given).length;
      // What differs in size VS Code tells itself, and lets a person compare.
      if (encoder.encode(file.text).length === known) {
        file.given = file.text;
        throw FileSystemError.Unavailable(
          vscode.l10n.t(
            'This message was changed in "{0}" meanwhile, so nothing was written. Save once more to replace what is there, or revert this file to see it.',
            nameOfFile(file.dataset),
          ),
        );
      }
    }
    const saved = new TextDecoder("utf-8", { ignoreBOM: true }).decode(content);
    const text = withoutHabits(file.given, saved, saveHabits(uri, tabOf(uri)));
    file.isWriting = true;
    try {
      await writeMessage(file, document, text);
    } finally {
      file.isWriting = false;
    }
    file.text = text;
    file.given = text;
    file.mtime = later(file.mtime);
    this.#memory.keep(uri, file);
  }

  watch(): vscode.Disposable {
    // Every change of a document is heard of anyway.
    return new vscode.Disposable(() => undefined);
  }

  readDirectory(): [] {
    return [];
  }

  createDirectory(uri: vscode.Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  dispose(): void {
    this.#files.clear();
    this.#store.dispose();
  }

  *#of(document: vscode.TextDocument): Generator<MessageFile> {
    if (this.#files.size === 0) return;
    const key = document.uri.toString();
    for (const file of this.#files.values()) if (file.dataset.toString() === key) yield file;
  }

  /** Of a tab that an earlier window had open, the record is looked for. */
  async #resolve(uri: vscode.Uri): Promise<MessageFile> {
    const key = uri.toString();
    const known = this.#files.get(key);
    if (known !== undefined) return known;
    const place = readMessageUri(uri);
    if (place === undefined) throw FileSystemError.FileNotFound(uri);
    const document = await openDataset(place);
    const meanwhile = this.#files.get(key);
    if (meanwhile !== undefined) return meanwhile;
    const last = this.#memory.get(uri) ?? place;
    const line = findRecord(document, last.line, (text) => digestOf(text) === last.digest);
    const record = line === undefined ? "" : document.lineAt(line).text;
    const text = textIn(record, place);
    if (line === undefined || text === undefined) {
      throw FileSystemError.Unavailable(
        vscode.l10n.t(
          'The record of this message was changed or removed in "{0}" meanwhile. Copy what you need from this tab, close it, and open the message again from its record.',
          nameOfFile(place.dataset),
        ),
      );
    }
    const file = { ...place, uri, line, record, text, given: text, mtime: Date.now() };
    this.#files.set(key, { ...file, isWriting: false });
    return this.#resolve(uri);
  }

  #follow(file: MessageFile, event: vscode.TextDocumentChangeEvent): void {
    const { document, contentChanges } = event;
    if (contentChanges.length === 0) return;
    const line = file.line === undefined ? undefined : movedLine(file.line, contentChanges);
    if (line !== undefined && line < document.lineCount) this.#see(file, document, line);
    else if (contentChanges.some(({ text }) => text.includes(file.record))) {
      this.#seeAgain(file, document);
    } else if (file.line !== undefined) {
      file.line = undefined;
      this.#tell(file, FileChangeType.Deleted);
    }
  }

  /** A tab that was reverted, or has read again what was changed elsewhere. */
  #seeGiven(document: vscode.TextDocument): void {
    const file = this.#files.get(document.uri.toString());
    if (file !== undefined && !document.isDirty && document.getText() === file.text) {
      file.given = file.text;
    }
  }

  /** Looks for a record that may be anywhere. */
  #seeAgain(file: MessageFile, document: vscode.TextDocument): void {
    const wasGone = file.line === undefined;
    const line = findRecord(document, file.line ?? 0, (text) => text === file.record);
    file.line = line;
    if (wasGone !== (line === undefined)) {
      this.#tell(file, wasGone ? FileChangeType.Created : FileChangeType.Deleted);
    }
  }

  #see(file: MessageFile, document: vscode.TextDocument, line: number): void {
    file.line = line;
    const record = document.lineAt(line).text;
    if (record === file.record) return;
    file.record = record;
    // Somebody is typing in it: the text is seen when it can be read again.
    const text = textIn(record, file);
    if (text === undefined || text === file.text || file.isWriting) return;
    file.text = text;
    this.#tell(file, FileChangeType.Changed);
  }

  #tell(file: MessageFile, type: vscode.FileChangeType): void {
    file.mtime = later(file.mtime);
    this.#changed.fire([{ type, uri: file.uri }]);
  }
}

const later = (mtime: number): number => Math.max(Date.now(), mtime + 1);

function tabOf(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
}
