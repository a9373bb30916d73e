/** Why two datasets cannot be compared, as people in the editor are told it. */
import * as vscode from "vscode";
import type { SideProblem } from "../protocol/diff-messages.ts";
import { inNoRepository } from "./diff-side.ts";

/** `name`: of the dataset. `undefined`: the failure has another code, or none. */
export function sideProblem(error: unknown, name: string): string | undefined {
  const code = error instanceof Error && "code" in error ? (error.code as SideProblem) : undefined;
  switch (code) {
    case "diff-no-git":
      return vscode.l10n.t(
        "There is no git on this machine, or not on the path: install it and start VS Code again, or compare two datasets.",
      );
    case "diff-no-repository":
      return inNoRepository(name);
    case "diff-other-owner":
      return vscode.l10n.t(
        'The git repository of "{0}" belongs to another user, so git does not read it: if you trust it, say so in git\'s setting safe.directory.',
        name,
      );
    case "diff-no-revision":
      return vscode.l10n.t(
        'The git repository of "{0}" does not have that revision: compare two datasets.',
        name,
      );
    case "diff-no-plain-file":
      return vscode.l10n.t(
        'Git has "{0}" as a folder or a link, not as a file: compare two datasets.',
        name,
      );
    case "diff-not-fetched":
      return vscode.l10n.t(
        'This clone of the repository does not hold that version of "{0}", and nothing is fetched for a comparison: have git fetch it in a terminal, then compare again.',
        name,
      );
    case "diff-committed-pointer":
      return vscode.l10n.t(
        'The repository has "{0}" in Git LFS: what is committed is a pointer to it and has no records. Save that version as a file, and compare two datasets.',
        name,
      );
    case "diff-pointer":
      return vscode.l10n.t(
        'A file that is compared is a pointer of Git LFS and has no records: "git lfs pull" in a terminal fetches the file. Then compare again.',
      );
    default:
      return undefined;
  }
}
