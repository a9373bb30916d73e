import { assignmentTo } from "../assignment.ts";
import type { Recognizer } from "../recognizer.ts";
import {
  isHarmlessName,
  isLiteralValue,
  isSharedSecretValue,
  isTokenValue,
} from "../secret-value.ts";

/** "key" says too little alone: `sort_key`, `monkey`, `key chain`. */
const keyKinds = [
  ...["api", "access", "secret", "auth", "private", "encryption", "signing", "shared"],
  ...[
    "master",
    "account",
    "admin",
    "service",
    "application",
    "app",
    "authorization",
    "subscription",
  ],
];
const words = [
  ...keyKinds.flatMap((kind) => ["", "_", "-", " ", "."].map((joint) => `${kind}${joint}key`)),
  ...["token", "secret", "credential", "credentials", "bearer", "jwt"],
];

export const assignedToken: Recognizer = {
  id: "assigned-token",
  entities: ["GENERIC_API_KEY", "GENERIC_PASSWORD"],
  triggers: words.map((literal) => ({ literal })),
  find(text, trigger, report) {
    const assignment = assignmentTo(text, trigger);
    if (assignment === undefined || isHarmlessName(assignment.name)) return;
    const { name, value, span, kind } = assignment;
    if (!isLiteralValue(text, assignment)) return;
    if (isTokenValue(value)) {
      report({ ...span, entity: "GENERIC_API_KEY", confidence: 0.6 });
      return;
    }
    // RADIUS, webhooks: what "secret" names may be as short as a password.
    if (kind !== "prose" && /secret$/i.test(name) && isSharedSecretValue(value)) {
      report({ ...span, entity: "GENERIC_PASSWORD", confidence: 0.6 });
    }
  },
};
