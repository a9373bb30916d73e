/** What a person is asked before a table becomes a dataset: what each of its columns is. */
import * as vscode from "vscode";
import {
  isMappedRole,
  mappedRoles,
  mappingFault,
  type ColumnMapping,
  type MappedRole,
} from "../core/import/column-mapping.ts";
import { printableName } from "../core/fields.ts";

interface ColumnItem extends vscode.QuickPickItem {
  readonly column: string;
}

const questions: Readonly<Record<MappedRole, string>> = {
  user: vscode.l10n.t("Which columns hold the questions (user)?"),
  assistant: vscode.l10n.t("Which columns hold the answers (assistant)?"),
  system: vscode.l10n.t("Which hold the system prompt? None is right, too"),
};

/** Questions and answers first: they are what a table is imported for. */
const askedRoles: readonly MappedRole[] = ["user", "assistant", "system"];

/** `guess`: what is picked already. Texts of several columns of one role are joined by a blank line. */
export async function pickColumns(
  columns: readonly string[],
  guess: ColumnMapping,
): Promise<ColumnMapping> {
  let picked = await pickRoles(columns, guess);
  for (;;) {
    const fault = mappingFault(picked, columns);
    if (fault === undefined) return picked;
    picked = await pickRoles(columns, picked, fault);
  }
}

/** `fault`: why it is asked again. */
async function pickRoles(
  columns: readonly string[],
  guess: ColumnMapping,
  fault?: string,
): Promise<ColumnMapping> {
  const chosen = new Map<string, readonly string[]>();
  let left = columns.filter((column) => column !== "");
  for (const role of askedRoles) {
    const guessed = guess.filter(({ field }) => field === role).map(({ column }) => column);
    const isFirst = role === askedRoles[0];
    const placeHolder = (isFirst ? fault : undefined) ?? questions[role];
    const picked = await pick(left, { guessed, placeHolder });
    chosen.set(role, picked);
    left = left.filter((column) => !picked.includes(column));
  }
  const kept =
    left.length === 0
      ? []
      : await pick(left, {
          guessed: guess.filter(({ field }) => !isMappedRole(field)).map(({ column }) => column),
          placeHolder: vscode.l10n.t("Which others are kept as fields?"),
        });
  return [
    ...mappedRoles.flatMap((role) =>
      (chosen.get(role) ?? []).map((column) => ({ field: role, column })),
    ),
    ...kept.map((column) => ({ field: column, column })),
  ];
}

async function pick(
  columns: readonly string[],
  { guessed, placeHolder }: { readonly guessed: readonly string[]; readonly placeHolder: string },
): Promise<readonly string[]> {
  const items = columns.map((column): ColumnItem => ({
    column,
    label: printableName(column),
    picked: guessed.includes(column),
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Import as Dataset"),
    placeHolder,
    canPickMany: true,
  });
  if (picked === undefined) throw new vscode.CancellationError();
  // In the order of the guess, as it knows what goes before what.
  const names = picked.map(({ column }) => column);
  const known = guessed.filter((column) => names.includes(column));
  return [...known, ...names.filter((column) => !known.includes(column))];
}
