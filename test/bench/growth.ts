/** Datasets in which all records are alike: time is to grow as they do, and groups are to stay groups. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { folder, root } from "./corpora.ts";
import { timeInTurns } from "./processes.ts";

const sizes = [10_000, 100_000];

/** Words of a record; runs of five are what is compared. */
const words = 260;
const runs = words - 4;

interface Crowd {
  readonly name: string;
  readonly file: string;
  /** `unique`: a number that is the record's own. */
  readonly record: (unique: number) => string;
}

const crowds: readonly Crowd[] = [
  { name: "copies of one record", file: "copies", record: () => likeAll(0, 1) },
  ...[0.62, 0.78, 0.9].map((similarity) => ({
    name: `a long template, any two ${similarity} alike`,
    file: `template-${similarity}`,
    record: (unique: number) => likeAll(unique, similarity),
  })),
  {
    name: "one prompt, each time another answer",
    file: "answers",
    record: (unique) => chat(wordsOf("t", 100), wordsOf(lettersOf(unique), 60)),
  },
];

/** `options`: of the command line. */
export async function benchGrowth(turns: number, options: readonly string[]): Promise<void> {
  console.log(`\nGrowth from ${sizes.join(" to ")} records, medians of ${turns} runs in turns\n`);
  for (const crowd of crowds) {
    const check = await Promise.all(
      sizes.map(async (size) => {
        const file = await makeCrowd(crowd, size);
        const output = ["--fail-on", "never", "--output", "json", "--jobs", "1"];
        const args = ["dist/cli.js", "check", ...output, ...options, file];
        return { name: String(size), command: process.execPath, args };
      }),
    );
    const [small, large] = await timeInTurns(check, turns, root);
    console.log(
      [
        crowd.name.padEnd(40),
        `${small?.seconds.toFixed(2)} s`.padStart(9),
        `${large?.seconds.toFixed(2)} s`.padStart(9),
        `${((large?.seconds ?? NaN) / (small?.seconds ?? NaN)).toFixed(1)} x`.padStart(8),
        `   ${large?.peakMegabytes?.toFixed(0)} MB   ${groupsIn(check.at(-1)?.args ?? [])}`,
      ].join(""),
    );
  }
}

interface JsonFinding {
  readonly ruleId: string;
  readonly group?: number;
  readonly related?: readonly unknown[];
}

/** Groups by rule, and the most lines that a finding relates to. */
function groupsIn(args: readonly string[]): string {
  const report = execFileSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  const { files } = JSON.parse(report) as { files: { findings: readonly JsonFinding[] }[] };
  const groups = new Map<string, Set<number>>();
  let related = 0;
  for (const finding of files[0]?.findings ?? []) {
    if (finding.group === undefined) continue;
    groups.set(finding.ruleId, (groups.get(finding.ruleId) ?? new Set()).add(finding.group));
    related = Math.max(related, finding.related?.length ?? 0);
  }
  if (groups.size === 0) return "no groups";
  const counts = Array.from(groups, ([ruleId, numbers]) => `${ruleId}: ${numbers.size}`);
  return `groups: ${counts.join(", ")}; related lines: ${related} at most`;
}

async function makeCrowd({ file, record }: Crowd, size: number): Promise<string> {
  const path = join(folder, `${file}-${size}.jsonl`);
  if (existsSync(path)) return path;
  const lines = Array.from({ length: size }, (_, index) => `${record(index)}\n`);
  await writeFile(path, lines.join(""));
  return path;
}

/** A record that shares the first words of its prompt, so that any two are as similar as wanted. */
function likeAll(unique: number, similarity: number): string {
  // Of two records `own` runs each are their own: similarity = (runs - own) / (runs + own).
  const own = Math.round((runs * (1 - similarity)) / (1 + similarity));
  const ownWords = Math.max(0, own - 4);
  const prompt = `${wordsOf("t", words - ownWords - 20)} ${wordsOf(lettersOf(unique), ownWords)}`;
  return chat(prompt.trim(), wordsOf("z", 20));
}

function chat(prompt: string, answer: string): string {
  return JSON.stringify({
    messages: [
      { role: "user", content: prompt },
      { role: "assistant", content: answer },
    ],
  });
}

/** Invented words that no other name has; names of records use a to j. Without digits: such words may be masked. */
function wordsOf(name: string, count: number): string {
  return Array.from({ length: count }, (_, index) => `${name}q${lettersOf(index)}`).join(" ");
}

/** A number in the letters a to j. */
function lettersOf(number: number): string {
  return String(number).replace(/\d/g, (digit) => "abcdefghij".charAt(Number(digit)));
}
