import { assignmentTo, type Assignment } from "../assignment.ts";
import type { Recognizer } from "../recognizer.ts";
import { isHarmlessName, isLiteralValue, isMixedValue, isPasswordValue } from "../secret-value.ts";

/** Words that end the name of a password wherever they stand: `PGPASSWORD`, `db.password`, `userPassword`. */
const longWords = ["password", "passwd", "passphrase", "passcode", "passwort", "pwd", "sshpass"];
/** These are parts of other words: whole words only, of `snake_case` and `camelCase` names too. */
const shortWords = ["pass", "pw"];

export const assignedPassword: Recognizer = {
  id: "assigned-password",
  entities: ["GENERIC_PASSWORD"],
  triggers: [
    ...longWords.map((literal) => ({ literal })),
    ...shortWords.map((literal) => ({ literal, boundary: "after" as const })),
  ],
  find(text, trigger, report) {
    const isShort =
      trigger.end - trigger.start < 5 && !/^pwd$/i.test(text.slice(trigger.start, trigger.end));
    if (isShort && !beginsWord(text, trigger.start)) return;
    const assignment = assignmentTo(text, trigger);
    if (assignment === undefined || isHarmlessName(assignment.name)) return;
    const { value, span } = assignment;
    if (!isPasswordValue(value) || !isLiteralValue(text, assignment)) return;
    if (isMixedValue(value) || (!isShort && isWordMeant(text, assignment))) {
      report({ ...span, entity: "GENERIC_PASSWORD", confidence: 0.6 });
    }
  },
};

/** Not inside of a word: "bypass", "compass". */
function beginsWord(text: string, start: number): boolean {
  const previous = text.charAt(start - 1);
  return !/[A-Za-z]/.test(previous) || (/[a-z]/.test(previous) && /[A-Z]/.test(text.charAt(start)));
}

/** Behind these, words and numbers are values in configuration and code; elsewhere they belong to a sentence. */
function isWordMeant(
  text: string,
  { kind, value, isQuoted, span, name, nameStart }: Assignment,
): boolean {
  if (/\s/.test(value)) return isQuoted && /phrase$/i.test(name);
  if (isQuoted || kind === "tag") return kind !== "prose";
  const next = text.charAt(span.end);
  if (kind === "assign") {
    // With spaces, or between others, the variable of a program: `password = read`, `connect(password=given, ...)`.
    return text.charAt(span.start - 1) === "=" && next !== "," && next !== ")";
  }
  // A YAML member: lower case, one space, nothing else on its line.
  const isMember = kind === "colon" && span.start - nameStart - name.length <= 2;
  return isMember && /^[a-z]/.test(name) && isAloneOnLine(text, nameStart, span.end);
}

const restOfLine = /^[ \t]{0,8}(?:#[^\n]{0,80})?(?:\r?\n|$)/;

function isAloneOnLine(text: string, nameAt: number, end: number): boolean {
  const before = text.slice(Math.max(0, nameAt - 40), nameAt);
  return /(?:^|\n)[\s-]{0,36}$/.test(before) && restOfLine.test(text.slice(end, end + 100));
}
