/** A judge on this machine for the commands that ask a model: invented answers, and folders with datasets for it. */

import type { TestContext } from "node:test";

import { answerOf } from "../core/recommendation/cases.ts";
import {
  fakeKey,
  startFakeAnthropic,
  type FakeAnthropic,
  type FakeAnthropicOptions,
} from "../llm/fake-anthropic.ts";
import type { MessagesBody } from "../llm/fake-messages.ts";
import { chat, lines } from "./records.ts";
import { makeFolder, runCli, startCli, type CliResult } from "./run-cli.ts";

export const judgeModel = "claude-opus-5-5";
export const messages = "/v1/messages";

/** Twelve of one kind, alike enough to be good and different enough to be no duplicates. */
export const dataset = lines(
  ...["BGP", "OSPF", "EIGRP", "STP", "VRRP", "LACP", "DHCP", "DNS", "NTP", "SNMP", "SIP"].map(
    (name, index) =>
      chat(
        `Cisco IOS: ${name} on interface Gi0/${index} is down since ${index + 3} o'clock. What do I check?`,
        `Look at the state of ${name} with the show command for it, then at the errors of interface Gi0/${index}.`,
      ),
  ),
  chat("Who owns the router?", "Ask jane.doe@corp-mail.net about it, she has the contract."),
);

interface Scores {
  readonly score?: number;
}

/** What the fake server answers to a request of any kind. */
export function judgement({ score = 90 }: Scores = {}): (body: MessagesBody) => unknown {
  const told = { reason: "Looked at it.", score };
  return (body) => {
    const schema = body.output_config?.format?.schema as { properties?: object } | undefined;
    const asked = schema?.properties ?? {};
    if ("verdict" in asked) return answerOf();
    if ("diversity" in asked) {
      const sentences = { strengths: ["One topic."], recommendations: ["Add other vendors."] };
      return { diversity: told, consistency: told, issues: [], ...sentences };
    }
    const issue = {
      kind: "incomplete",
      severity: "medium",
      evidence: "",
      description: "The command is not named.",
      suggestion: "Name it.",
    };
    const scores = { accuracy: told, completeness: told, consistency: told, format: told };
    return { ...scores, issues: JSON.stringify(body).includes("Gi0/4") ? [issue] : [] };
  };
}

export interface Court {
  readonly server: FakeAnthropic;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly run: (words: readonly string[], input?: string) => Promise<CliResult>;
  readonly start: (words: readonly string[]) => ReturnType<typeof startCli>;
}

/** With a dataset `data.jsonl`, a key in the environment, and a cache of its own. */
export async function court(
  t: TestContext,
  options: FakeAnthropicOptions = {},
  files: Readonly<Record<string, string>> = {},
): Promise<Court> {
  const server = await startFakeAnthropic({ answer: judgement(), ...options });
  t.after(() => server.close());
  const cwd = makeFolder(t, { "data.jsonl": dataset, ...files });
  const env: NodeJS.ProcessEnv = {
    ANTHROPIC_API_KEY: fakeKey,
    XDG_CACHE_HOME: `${cwd}/cache`,
    LOCALAPPDATA: `${cwd}/cache`,
    HOME: cwd,
  };
  const at = ["--base-url", server.url];
  return {
    server,
    cwd,
    env,
    run: (words, input) =>
      runCli([...words, ...at], { cwd, env, ...(input !== undefined && { input }) }),
    start: (words) => startCli([...words, ...at], { cwd, env }),
  };
}
