/** What tests of assessments share: their page, datasets that nobody has asked about before, and what a model answers. */
import { AssessmentAdvice } from "../../src/editor/advice-assessment.ts";
import type { AdviceState, AssessmentState } from "../../src/protocol/advice-view.ts";
import { exampleAnswer, kindOf, setAnswer } from "../llm/assessment-answers.ts";
import { openAdvice } from "./advice-support.ts";
import type { TestContext } from "./harness.ts";
import { chat } from "./support.ts";

export const isAssessment = (state: AdviceState): state is AssessmentState =>
  state.page === "assessment";

export const openAssessment = (context: TestContext) =>
  openAdvice(context, (host) => new AssessmentAdvice(host), isAssessment);

let sets = 0;

/** Records that nobody has asked about before: answers are remembered. */
export function someRecords(): string[] {
  const set = ++sets;
  return [
    chat(
      `Site ${set}: why is the BGP session with the provider down after the reload?`,
      "Check the update source: `neighbor 192.0.2.1 update-source Loopback0`.",
    ),
    chat(
      `Site ${set}: how is a trunk limited to two VLANs on a Catalyst?`,
      "Use `switchport trunk allowed vlan 10,20` on the interface.",
    ),
    chat(
      `Site ${set}: OSPF stays in EXSTART between two routers, what is it?`,
      "The MTU differs: compare `show ip interface` of both sides.",
    ),
  ];
}

const wrongCommand = "The command does not exist on this system.";

/** The first record is faulted, whoever is asked. */
const judged = (text: string): object =>
  exampleAnswer(text.includes("BGP session") ? wrongCommand : undefined);

export const answerOf = (schema: unknown, text: string): object =>
  kindOf(schema) === "set" ? setAnswer : judged(text);

export const anthropicAnswers = {
  answer: (body: {
    readonly messages: readonly { readonly content: string }[];
    readonly output_config?: unknown;
  }) => answerOf(body.output_config, body.messages.map(({ content }) => content).join("\n")),
};
