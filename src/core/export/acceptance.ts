import type { TargetVerdict, VerdictReason } from "../targets/verdict.ts";

/** Why a file would be refused. Vendors demand a number of examples of the training file only. */
export function refusalReasons(
  { reasons }: TargetVerdict,
  { isTraining }: { readonly isTraining: boolean },
): readonly VerdictReason[] {
  return reasons.filter(({ severity, ruleId }) => {
    return severity === "error" && (isTraining || ruleId !== "too-few-examples");
  });
}
