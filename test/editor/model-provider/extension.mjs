/** Gives the editor a language model that answers as the suite wants. Older editors do not let extensions do that. */
import * as vscode from "vscode";

export function activate(context) {
  if (vscode.lm.registerLanguageModelChatProvider === undefined) return undefined;
  const changed = new vscode.EventEmitter();
  const suite = {
    /** Texts of the messages, and what says that nobody waits any more; the answer is the text. */
    answer: () => Promise.resolve("{}"),
    models: [{ id: "echo-1", name: "Echo 1" }],
    tellModels: () => {
      changed.fire();
    },
    vscode,
  };
  context.subscriptions.push(
    vscode.lm.registerLanguageModelChatProvider("tunesmith-test", {
      onDidChangeLanguageModelChatInformation: changed.event,
      provideLanguageModelChatInformation: () =>
        suite.models.map((model) => ({
          ...model,
          family: "echo",
          version: "1",
          maxInputTokens: 100_000,
          maxOutputTokens: 10_000,
          capabilities: {},
        })),
      provideLanguageModelChatResponse: async (_model, messages, _options, progress, token) => {
        const text = await suite.answer(messages.map(textOf), token);
        progress.report(new vscode.LanguageModelTextPart(text));
      },
      provideTokenCount: (_model, message) =>
        (typeof message === "string" ? message : textOf(message)).length,
    }),
  );
  return suite;
}

const textOf = ({ content }) => content.map(({ value }) => value).join("");
