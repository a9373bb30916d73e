/** A model that the editor offers, by an extension of its own, behind the interface that all models have here. */
import * as vscode from "vscode";
import type {
  AskOptions,
  LanguageModel,
  ModelAnswer,
  ModelFacts,
  ModelFailureKind,
  ModelRequest,
} from "../core/assist/language-model.ts";
import { ModelFailure } from "../core/assist/model-failure.ts";

/** Where such a model is asked, as a person is told it. */
export const editorHost = "through the editor";

/** People are asked for their consent within the first request: that may take a while. */
const mostRequestMs = 10 * 60_000;

const justification = vscode.l10n.t(
  "Tunesmith asks it about the dataset that you have chosen to send, after showing what is sent.",
);

/** "copilot/gpt-5": several vendors may have models of one name. */
export const editorModelId = ({ vendor, id }: vscode.LanguageModelChat): string =>
  `${vendor}/${id}`;

export const editorModelFacts = (chat: vscode.LanguageModelChat): ModelFacts => ({
  provider: "editor",
  id: editorModelId(chat),
  label: chat.name,
  maxInputTokens: chat.maxInputTokens,
  hasStructuredOutput: false,
});

/** "copilot" as "GitHub Copilot"; of others nobody knows a better name than theirs. */
export const vendorName = (vendor: string): string =>
  vendor === "copilot" ? "GitHub Copilot" : vendor;

/** The model with this id, as it is offered now. */
export async function findEditorModel(id: string): Promise<vscode.LanguageModelChat | undefined> {
  const slash = id.indexOf("/");
  const selector = { vendor: id.slice(0, slash), id: id.slice(slash + 1) };
  return (await vscode.lm.selectChatModels(selector))[0];
}

export function editorModel(chat: vscode.LanguageModelChat): LanguageModel {
  const facts = editorModelFacts(chat);
  return {
    facts,
    ask: (request, options) =>
      obeying(options.signal, facts, (token) => ask(chat, request, { ...options, token })),
    countTokens: (request, signal) =>
      obeying(signal, facts, async (token) => {
        const counts = messagesOf(request).map((message) => chat.countTokens(message, token));
        return (await Promise.all(counts)).reduce((sum, tokens) => sum + tokens, 0);
      }),
  };
}

/** There is no role for a system prompt. Nothing is added to what the sheet has shown. */
const messagesOf = ({ system, text }: ModelRequest): vscode.LanguageModelChatMessage[] =>
  [system, text].map((words) => vscode.LanguageModelChatMessage.User(words));

async function ask(
  chat: vscode.LanguageModelChat,
  request: ModelRequest,
  { onText, token }: AskOptions & { readonly token: vscode.CancellationToken },
): Promise<ModelAnswer> {
  const response = await chat.sendRequest(messagesOf(request), { justification }, token);
  let text = "";
  for await (const part of response.text) {
    text += part;
    onText?.(text.length);
  }
  // Some providers end quietly when they are cancelled, or have nothing to say.
  if (text === "" && !token.isCancellationRequested) throw new ModelFailure("dropped");
  return { text, usage: undefined };
}

/** Rejects at once when the signal is aborted, whether or not the provider cares for its token. */
async function obeying<T>(
  signal: AbortSignal,
  { label }: ModelFacts,
  step: (token: vscode.CancellationToken) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const source = new vscode.CancellationTokenSource();
  const timeout = AbortSignal.timeout(mostRequestMs);
  const ended = AbortSignal.any([signal, timeout]);
  let abort = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => {
      source.cancel();
      reject(signal.aborted ? reasonOf(signal) : new ModelFailure("timeout"));
    };
  });
  ended.addEventListener("abort", abort, { once: true });
  try {
    return await Promise.race([step(source.token), aborted]);
  } catch (error) {
    signal.throwIfAborted();
    throw failureOf(error, label);
  } finally {
    ended.removeEventListener("abort", abort);
    source.dispose();
  }
}

/** Whatever it is: whoever aborts gives an error, or has none given. */
const reasonOf = ({ reason }: AbortSignal): Error =>
  reason instanceof Error ? reason : new Error(String(reason));

const kinds: Readonly<Record<string, ModelFailureKind>> = {
  [vscode.LanguageModelError.NoPermissions.name]: "no-consent",
  [vscode.LanguageModelError.NotFound.name]: "no-models",
  [vscode.LanguageModelError.Blocked.name]: "refused",
};

/** Words of a provider may repeat those of the request: they go nowhere. */
function failureOf(error: unknown, model: string): ModelFailure {
  const context = { model, host: "the editor" };
  if (error instanceof ModelFailure) return new ModelFailure(error.kind, context);
  const code = error instanceof vscode.LanguageModelError ? error.code : "";
  return new ModelFailure(kinds[code] ?? "other", context);
}
