/** The scripts for shells, in the shells themselves; those that are not installed are left out. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test, type TestContext } from "node:test";

import { commandNames, commandTables, parseCommand } from "../../src/cli/arguments.ts";
import { shells, type Shell } from "../../src/cli/completion-arguments.ts";
import { completedCommands } from "../../src/cli/completion.ts";
import { commandSummaries } from "../../src/cli/help.ts";
import { Failure } from "../../src/node/failure.ts";
import { findProgram } from "../vscode/command.ts";
import { assertRefused, makeFolder, runCli } from "./run-cli.ts";

const optionsOf = (command: keyof typeof commandTables): string[] =>
  Object.keys(commandTables[command].options).map((name) => `--${name}`);

/** Path of what `tunesmith completion SHELL` prints. */
async function scriptFor(shell: Shell, folder: string): Promise<string> {
  const { code, stdout, stderr } = await runCli(["completion", shell], { cwd: folder });
  assert.deepEqual({ code, stderr }, { code: 0, stderr: "" });
  const path = join(folder, `completion.${shell}`);
  writeFileSync(path, stdout);
  return path;
}

type Completer = (line: readonly string[]) => string[];

/** Runs the function of the script as bash does, which takes words apart at "=". The last word is the one to complete. */
async function bashCompleter(context: TestContext, wordBreaks = " ="): Promise<Completer> {
  const cwd = makeFolder(context, {});
  const script = await scriptFor("bash", cwd);
  const driver = `
    source "$1"; COMP_WORDBREAKS=$2; shift 2
    COMP_WORDS=(tunesmith "$@"); COMP_CWORD=$#
    _tunesmith
    ((\${#COMPREPLY[@]} == 0)) || printf '%s\\n' "\${COMPREPLY[@]}"`;
  return (line) => {
    const words = wordBreaks.includes("=") ? line.flatMap((word) => word.split(/(=)/)) : line;
    const parts = words.filter((word, at) => word !== "" || at === words.length - 1);
    // At the end of "--output=" it is the sign that bash has completed.
    if (parts.at(-1) === "" && parts.at(-2) === "=") parts.pop();
    const output = execFileSync(
      "bash",
      ["--norc", "-c", driver, "-", script, wordBreaks, ...parts],
      {
        cwd,
        encoding: "utf8",
      },
    );
    return output.split("\n").filter((reply) => reply !== "");
  };
}

const withoutBash = findProgram("bash") === undefined && "bash is not installed";

test("bash completes commands and all their options", { skip: withoutBash }, async (context) => {
  const complete = await bashCompleter(context);
  assert.deepEqual(complete([""]).toSorted(), commandNames.toSorted());
  assert.deepEqual(complete(["re"]), ["restore", "reveal", "recommend"]);
  assert.deepEqual(complete(["--"]), ["--help", "--version"]);
  for (const name of commandNames) {
    assert.deepEqual(complete([name, "a.jsonl", "--"]), optionsOf(name), name);
  }
});

test(
  "bash completes values, also behind an equals sign",
  { skip: withoutBash },
  async (context) => {
    const complete = await bashCompleter(context);
    assert.deepEqual(complete(["check", "--output", ""]), ["pretty", "json", "sarif", "github"]);
    assert.deepEqual(complete(["check", "--output=s"]), ["sarif"]);
    assert.deepEqual(complete(["check", "--output="]), ["pretty", "json", "sarif", "github"]);
    assert.deepEqual(complete(["check", "--output=json", "--fail-on", "w"]), ["warning"]);
    assert.deepEqual(complete(["check", "--rule", "pi"]), ["pii="]);
    assert.deepEqual(complete(["check", "--rule", "pii=o"]), ["off"]);
    assert.deepEqual(complete(["check", "--rule=pii=o"]), ["off"]);
    assert.deepEqual(complete(["convert", "--to", "trl-p"]).length > 0, true);
    assert.deepEqual(complete(["fix", "--entity", "IP_"]), ["IP_ADDRESS"]);
    assert.deepEqual(complete(["completion", ""]), [...shells]);
    assert.deepEqual(complete(["split", "--group-by", "t"]), ["ticket"]);
  },
);

test(
  "bash is left to complete paths, and free values not",
  { skip: withoutBash },
  async (context) => {
    const complete = await bashCompleter(context);
    for (const line of [
      ["check", "a"],
      ["check", "--baseline", ""],
      ["check", "--jobs", ""],
    ]) {
      assert.deepEqual(complete(line), [], line.join(" "));
    }
  },
);

test(
  "where bash keeps equals signs in words, so do replies",
  { skip: withoutBash },
  async (context) => {
    const complete = await bashCompleter(context, " ");
    assert.deepEqual(complete(["check", "--output=s"]), ["--output=sarif"]);
    assert.deepEqual(complete(["check", "--rule", "pii=o"]), ["pii=off"]);
  },
);

test("nothing that was typed is run", { skip: withoutBash }, async (context) => {
  const complete = await bashCompleter(context);
  const marker = join(makeFolder(context, {}), "marker");
  for (const typed of [`$(touch ${marker})`, `\`touch ${marker}\``, `pii=$(touch ${marker})`]) {
    assert.deepEqual(complete(["check", "--rule", typed]), []);
    assert.deepEqual(complete([typed, typed]), []);
  }
  assert.equal(existsSync(marker), false);
});

for (const shell of shells) {
  const program = findProgram(shell);
  const skip = program === undefined && `${shell} is not installed`;
  test(`${shell} can read its script`, { skip }, async (context) => {
    const cwd = makeFolder(context, {});
    const script = await scriptFor(shell, cwd);
    execFileSync(program ?? shell, ["-n", script], { cwd });
  });
}

const fish = findProgram("fish");

test(
  "fish completes commands, options and values",
  { skip: fish === undefined && "fish is not installed" },
  async (context) => {
    const cwd = makeFolder(context, { "train.jsonl": "" });
    const script = await scriptFor("fish", cwd);
    const complete = (line: string): string[] => {
      const command = 'source $argv[1]; complete --do-complete="$argv[2]"';
      const words = ["--no-config", "-c", command, script, line];
      const output = execFileSync(fish ?? "", words, { cwd, encoding: "utf8" });
      // Behind a tabulator it tells what each means.
      return output.split("\n").flatMap((reply) => (reply === "" ? [] : reply.replace(/\t.*/, "")));
    };
    assert.deepEqual(complete("tunesmith ").toSorted(), commandNames.toSorted());
    assert.deepEqual(complete("tunesmith check --").toSorted(), optionsOf("check").toSorted());
    assert.deepEqual(complete("tunesmith check --output s"), ["sarif"]);
    assert.deepEqual(complete("tunesmith check --rule pii=o"), ["pii=off"]);
    assert.deepEqual(complete("tunesmith check tr"), ["train.jsonl"]);
    assert.deepEqual(complete("tunesmith mcp tr"), []);
  },
);

test("what is completed is taken", () => {
  for (const { name, options } of completedCommands()) {
    for (const { name: option, value } of options) {
      for (const word of value?.words ?? []) {
        const endings = value?.behindEquals.length ? value.behindEquals : [undefined];
        for (const ending of endings) {
          const given = ending === undefined ? word : `${word}=${ending}`;
          // Other options may be missing: that is told in another sentence.
          assert.doesNotMatch(refusal([name, `--${option}`, given, "a"]), /cannot be|There is no/);
        }
      }
    }
  }
});

test("words mean nothing to a shell", () => {
  for (const { name, options, positionals = [] } of completedCommands()) {
    const values = options.flatMap(({ value }) => [
      ...(value?.words ?? []),
      ...(value?.behindEquals ?? []),
    ]);
    const words = [name, ...positionals, ...options.map((option) => option.name), ...values];
    for (const word of words) assert.match(word, /^[\w./-]+$/);
  }
});

test("the help lists every command", () => {
  assert.deepEqual(Object.keys(commandSummaries).toSorted(), commandNames.toSorted());
});

test("a shell has to be named, and known", async (context) => {
  const cwd = makeFolder(context, {});
  assertRefused(
    await runCli(["completion"], { cwd }),
    'Say for which shell: name one of "bash", "zsh" or "fish".',
  );
  assertRefused(
    await runCli(["completion", "tcsh"], { cwd }),
    'There is no completion for "tcsh": use "bash", "zsh" or "fish".',
  );
});

function refusal(words: readonly string[]): string {
  try {
    parseCommand(words);
    return "";
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
}
