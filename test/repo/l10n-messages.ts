/** What src/editor gives to `vscode.l10n.t`, found in its sources. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { globSync } from "tinyglobby";
import ts from "typescript";
import { repositoryRoot } from "../vscode/paths.ts";

export interface SourceMessage {
  /** `undefined`: it is put together where it is used, so nobody can translate it. */
  readonly message: string | undefined;
  readonly values: number;
  /** "src/editor/edits.ts:95" */
  readonly place: string;
}

export interface EditorTexts {
  readonly messages: readonly SourceMessage[];
  /** Places where a person is told something that did not go through `vscode.l10n.t`. */
  readonly untranslatable: readonly string[];
}

/** What is called with a sentence for people, in its first argument. */
const tellers =
  /^(PlainError|tell|tooBig|vscode\.window\.(show(Information|Warning|Error)Message|setStatusBarMessage))$/;

/** Properties of VS Code's own objects that people read. */
const shownProperties =
  /^(title|label|detail|placeHolder|placeholder|prompt|openLabel|saveLabel|tooltip)$/;

export function editorTexts(): EditorTexts {
  const messages: SourceMessage[] = [];
  const untranslatable: string[] = [];
  for (const file of globSync(["src/extension.ts", "src/editor/**/*.ts"], {
    cwd: repositoryRoot,
  })) {
    const text = readFileSync(path.join(repositoryRoot, file), "utf8");
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const placeOf = (node: ts.Node): string =>
      `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText() === "vscode.l10n.t") {
        const [first, ...values] = node.arguments;
        const message = first && ts.isStringLiteralLike(first) ? first.text : undefined;
        messages.push({ message, values: values.length, place: placeOf(node) });
      }
      const shown = shownIn(node);
      if (shown !== undefined && saysSomething(shown)) untranslatable.push(placeOf(shown));
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { messages, untranslatable };
}

function shownIn(node: ts.Node): ts.Expression | undefined {
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    return tellers.test(node.expression.getText()) ? node.arguments?.[0] : undefined;
  }
  if (!ts.isPropertyAssignment(node)) return undefined;
  return shownProperties.test(node.name.getText()) ? node.initializer : undefined;
}

/** A sentence or a word of our own: not only values, icons, punctuation and the product's name. */
function saysSomething(node: ts.Expression): boolean {
  const parts = ts.isTemplateExpression(node)
    ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
    : ts.isStringLiteralLike(node)
      ? [node.text]
      : [];
  return parts.some((part) => /[a-z]{2}/i.test(part.replace(/Tunesmith|\$\([\w~-]+\)/g, "")));
}
