/** The ignore menu: what a project does not want to hear of, written to its tunesmith.json for review. */
import { randomBytes } from "node:crypto";
import * as vscode from "vscode";
import { patternOfPath } from "../../core/overrides.ts";
import { isNetworkClass, kindInSentence } from "../../core/privacy/finding-kinds.ts";
import {
  networkClasses,
  type NetworkClass,
  type NetworkPolicy,
} from "../../core/privacy/network-classes.ts";
import { registerCommand } from "../commands.ts";
import { assertNamed } from "../config-editor.ts";
import type { Dataset } from "../dataset.ts";
import { DisposableStore } from "../disposable-store.ts";
import type { Host } from "../host.ts";
import { askPattern, askRemarks } from "../ignore-prompts.ts";
import {
  classTarget,
  findingTarget,
  kindTarget,
  ruleTarget,
  valueAt,
  type KindTarget,
} from "../privacy-target.ts";
import { pathFrom } from "../project-configs.ts";
import { policyOf } from "../redaction.ts";

export function ignoreCommands(host: Host): vscode.Disposable {
  const { configEditor } = host;
  const store = new DisposableStore();
  store.add(
    registerCommand(host, "tunesmith.ignoreValue", async (argument) => {
      const target = await findingTarget(host, argument);
      const { dataset, finding } = target;
      const { entity } = finding.recognized;
      const found = { entity, value: valueAt(target) };
      await configEditor.assertWritable(dataset.uri);
      const remarks = await askRemarks(vscode.l10n.t("Ignore This Value"));
      const { addIgnore } = await import("../../core/ignore-edit.ts");
      const salt = freshSalt();
      await configEditor.change(dataset.uri, {
        edit: (text) => addIgnore(text, { entity, found, ...remarks }, salt),
        done: vscode.l10n.t("The value is ignored in this project"),
      });
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.ignorePattern", async (argument) => {
      const target = await findingTarget(host, argument);
      const { dataset, finding } = target;
      const { entity } = finding.recognized;
      const of = { value: valueAt(target), isSecret: finding.ruleId === "secret" };
      await configEditor.assertWritable(dataset.uri);
      const title = vscode.l10n.t("Ignore Values Like This");
      const pattern = await askPattern(`${title} (1/3)`, of);
      const remarks = await askRemarks(title, 1);
      const { addIgnore } = await import("../../core/ignore-edit.ts");
      await configEditor.change(dataset.uri, {
        edit: (text) => addIgnore(text, { entity, pattern, ...remarks }, freshSalt()),
        done: vscode.l10n.t("Such values are ignored in this project"),
      });
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.ignoreRuleInFile", async (argument) => {
      const { dataset, ruleId: rule } = await ruleTarget(host, argument);
      assertNamed(dataset.uri);
      await configEditor.assertWritable(dataset.uri);
      const remarks = await askRemarks(vscode.l10n.t('Ignore "{0}" in This File', rule));
      const { addIgnore } = await import("../../core/ignore-edit.ts");
      await configEditor.change(dataset.uri, {
        edit: (text, config) => {
          const path = pathFrom(config, dataset.uri) ?? "";
          return addIgnore(text, { rule, files: [patternOfPath(path)], ...remarks }, freshSalt());
        },
        done: vscode.l10n.t('"{0}" is ignored in this file', rule),
      });
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.ignoreKind", async (argument) => {
      const target = await kindTarget(host, argument);
      const { dataset, kind } = target;
      await configEditor.assertWritable(dataset.uri);
      if (isNetworkClass(kind)) await setPolicy(host, dataset, { networkClass: kind });
      else await ignoreKind(host, target);
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.setNetworkPolicy", async (argument) => {
      const { dataset, networkClass, isChosen } = await classTarget(host, argument);
      await configEditor.assertWritable(dataset.uri);
      if (isChosen) await setPolicy(host, dataset, { networkClass });
      else {
        const picked = await pickClass(dataset, networkClass);
        await setPolicy(host, dataset, { networkClass: picked, step: " (2/2)" });
      }
    }),
  );
  return store;
}

/** Without remarks there is nothing to review: then it need not even be looked for. */
async function ignoreKind(
  { configEditor }: Host,
  { dataset, ruleId, kind: entity }: KindTarget,
): Promise<void> {
  const label = kindInSentence(entity);
  const remarks = await askRemarks(vscode.l10n.t('Ignore "{0}" in This Project', label));
  const [{ addIgnore }, { setEntitySeverity }] = await Promise.all([
    import("../../core/ignore-edit.ts"),
    import("../../core/config-edit.ts"),
  ]);
  const isRemarked = remarks.reason !== undefined || remarks.until !== undefined;
  await configEditor.change(dataset.uri, {
    edit: (text) =>
      isRemarked
        ? addIgnore(text, { entity, ...remarks }, freshSalt())
        : setEntitySeverity(text, { ruleId, entity, severity: "off" }),
    done: vscode.l10n.t('"{0}" is ignored in this project', label),
  });
}

const policies = {
  keep: vscode.l10n.t("It belongs into the data: nothing is reported."),
  inform: vscode.l10n.t("It is shown, nothing more."),
  mask: vscode.l10n.t("A warning; redaction masks it, whatever its method."),
  pseudonymize: vscode.l10n.t(
    "A warning; redaction replaces it by a pseudonym, whatever its method.",
  ),
  block: vscode.l10n.t("An error."),
} as const satisfies Record<NetworkPolicy, string>;

/** All classes, that of the cursor first. */
async function pickClass(
  dataset: Dataset,
  atCursor: NetworkClass | undefined,
): Promise<NetworkClass> {
  const policy = policyOf(dataset);
  const items = Object.entries(networkClasses)
    .map(([name, label]) => ({
      // The keys are the classes, which `Object.entries` does not say.
      networkClass: name as NetworkClass,
      label,
      description: [
        policy[name] ?? "keep",
        ...(name === atCursor ? [vscode.l10n.t("at the cursor")] : []),
      ].join(" · "),
    }))
    .toSorted((a, b) => Number(b.networkClass === atCursor) - Number(a.networkClass === atCursor));
  const picked = await vscode.window.showQuickPick(items, {
    title: `${policyTitle} (1/2)`,
    placeHolder: vscode.l10n.t("The policy for which network identifiers?"),
    matchOnDescription: true,
  });
  if (picked === undefined) throw new vscode.CancellationError();
  return picked.networkClass;
}

const policyTitle = vscode.l10n.t("Set Policy for Network Identifiers");

async function setPolicy(
  { configEditor }: Host,
  dataset: Dataset,
  {
    networkClass: kind,
    step = "",
  }: { readonly networkClass: NetworkClass; readonly step?: string },
): Promise<void> {
  const present = policyOf(dataset)[kind] ?? "keep";
  const items = Object.entries(policies).map(([policy, detail]) => ({
    label: policy,
    // The keys are the policies, which `Object.entries` does not say.
    policy: policy as NetworkPolicy,
    description: policy === present ? vscode.l10n.t("as it is now") : "",
    detail,
  }));
  const label = kindInSentence(kind);
  const picked = await vscode.window.showQuickPick(items, {
    title: `${policyTitle}${step}`,
    placeHolder: vscode.l10n.t('What becomes of "{0}" in this project?', label),
  });
  if (picked === undefined) return;
  const { policy } = picked;
  const { setNetworkPolicy } = await import("../../core/config-edit.ts");
  await configEditor.change(dataset.uri, {
    edit: (text) => setNetworkPolicy(text, { networkClass: kind, policy }),
    done: vscode.l10n.t('The policy for "{0}" is "{1}"', label, policy),
  });
}

/** Written with the first value only. */
const freshSalt = (): string => randomBytes(16).toString("base64url");
