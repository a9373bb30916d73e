/** Passwords as arguments of commands that people paste. */

import type { EntityType } from "../entities.ts";
import { isPasswordPlaceholder } from "../placeholders.ts";
import type { Recognizer } from "../recognizer.ts";

interface Command {
  readonly name: string;
  readonly entity: EntityType;
  /** The option from the white space before it; its last group is the password, at the end. */
  readonly option: RegExp;
}

/** curl(1), http(1) of HTTPie: `-u user:password`. */
const userOption =
  /\s(?:-[a-zA-Z]{0,6}[uU]|--user|--proxy-user|--auth|-a)(?:[ \t]{1,4}|=)["']?[\w.@\\+-]{1,64}:([^\s"']{1,128})/g;

const commands: readonly Command[] = [
  ...["curl ", "http ", "https "].map((name) => ({
    name,
    entity: "URL_CREDENTIAL",
    option: userOption,
  })),
  // sshpass(1).
  { name: "sshpass ", entity: "GENERIC_PASSWORD", option: /\s-p[ \t]{0,4}["']?([^\s"']{1,128})/g },
  // mysql(1): no space before the password.
  ...["mysql ", "mysqldump ", "mysqladmin ", "mariadb ", "mariadb-dump "].map((name) => ({
    name,
    entity: "GENERIC_PASSWORD" as const,
    option: /\s-p["']?([^\s"'-][^\s"']{1,127})/g,
  })),
  // learn.microsoft.com, Microsoft.PowerShell.Security.
  {
    name: "ConvertTo-SecureString ",
    entity: "GENERIC_PASSWORD",
    option: /\s(?:-String[ \t]{1,4})?["']([^\s"'$][^\s"']{1,127})/g,
  },
];

/** A command with its continued lines; the next command is asked for by itself. */
const reach = 600;
const commandEnd = /(?<!\\)\n|[;|]\s|&&|\b(?:curl|https?|sshpass) /;

export const commandLineCredential: Recognizer = {
  id: "command-line-credential",
  entities: [...new Set(commands.map(({ entity }) => entity))],
  triggers: commands.map(({ name }) => ({ literal: name, boundary: "before" })),
  find(text, trigger, report) {
    const name = text.slice(trigger.start, trigger.end).toLowerCase();
    const command = commands.find((each) => each.name.toLowerCase() === name);
    if (command === undefined) return;
    // The space behind the name is the one before the first option.
    const from = trigger.end - 1;
    const behind = text.slice(from, from + reach);
    for (const match of behind.slice(0, commandEnd.exec(behind)?.index).matchAll(command.option)) {
      const password = match[1] ?? "";
      if (/^[${<[(*%]/.test(password) || isPasswordPlaceholder(password)) continue;
      const end = from + match.index + match[0].length;
      report({ start: end - password.length, end, entity: command.entity, confidence: 0.8 });
    }
  },
};
