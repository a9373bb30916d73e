/** By what a dataset is judged: the one table from which prompts, answers' schemas, totals and the documentation are made. */

import type { Dimension } from "../quality/score-card.ts";
import type { ExampleDimension, IssueKind, IssueSeverity } from "./data-quality-assessment.ts";

/** What a score stands for. Judges may give what lies between. */
export const anchors = [0, 25, 50, 75, 100] as const;
export type Anchor = (typeof anchors)[number];

export interface Criterion {
  /** What is asked. */
  readonly question: string;
  readonly anchors: Readonly<Record<Anchor, string>>;
}

/** Of one example, looked at alone. */
export const exampleRubric = {
  accuracy: {
    question:
      "Is what the answer says true, and would it work? Judge facts, commands, causes and effects, and the reasoning that leads to them.",
    anchors: {
      0: "Wrong in what it is about: following it fails or does harm.",
      25: "Mostly wrong, or its central claim or command is wrong.",
      50: "The main point holds, but it has errors that matter: a command that does not exist, a wrong cause, an unsafe step without a warning.",
      75: "Right, with small errors or imprecise claims that mislead nobody who knows the field.",
      100: "Everything that can be checked is right, and nothing is made up.",
    },
  },
  completeness: {
    question:
      "Does the answer do all that the request asks, so that a reader needs nothing else to act on it? Length is no merit: a label is complete where a label is asked for.",
    anchors: {
      0: "Empty, a placeholder, or no answer to the request.",
      25: "Begins to answer, or breaks off; most of what is needed is missing.",
      50: "Answers a part; steps, values or a conclusion that the request needs are missing.",
      75: "Answers all parts; a check, a precondition or a detail is missing.",
      100: "Answers all that is asked, with the steps, values and checks that the request calls for.",
    },
  },
  consistency: {
    question:
      "Do the parts of this one example agree: request, context, answer, and what is said at its beginning and at its end?",
    anchors: {
      0: "The answer belongs to another request, or denies what the request states.",
      25: "Contradictions in central points, such as a resolution for another cause than the one diagnosed.",
      50: "One contradiction that a reader would stumble over, such as another interface or address than in the request.",
      75: "Slips that change no meaning, such as two names for one device.",
      100: "No contradiction; names, numbers and conclusions agree throughout.",
    },
  },
  format: {
    question:
      "Is the answer in the form that the request asks for or implies, well formed, and free of waste? Judge the form only.",
    anchors: {
      0: "The form cannot be used: broken markup, mixed-up turns, remains of another system.",
      25: "Another form than the one asked for, or so disordered that it takes work to read.",
      50: "Readable, with faults of form: commands and prose mixed, unclosed blocks, filler before the answer.",
      75: "Clean, with small lapses such as uneven lists or casing.",
      100: "Exactly the form that is asked for or usual for it, and nothing that does not belong there.",
    },
  },
} as const satisfies Partial<Record<Dimension, Criterion>>;

/** Of the set as a whole. */
export const setRubric = {
  consistency: {
    question:
      "Would examples of this set teach one behaviour? Compare how like requests are answered: claims, terms, structure, depth, tone, system prompts.",
    anchors: {
      0: "Like requests get answers that exclude each other; no behaviour can be learned.",
      25: "Several ways of answering are mixed, and nothing in the request tells which one is due.",
      50: "One way dominates, but many examples depart from it without a reason.",
      75: "One way, with few departures.",
      100: "Like requests are answered alike; differences follow from the request.",
    },
  },
  diversity: {
    question:
      "Do the examples cover what such a model will be asked: tasks, vendors, protocols, severities, lengths, wordings, easy and hard cases? Judge against what the set is evidently for.",
    anchors: {
      0: "The same example again and again.",
      25: "A few templates with changed names or numbers.",
      50: "Several kinds of requests, but one dominates, or usual ones are missing.",
      75: "Most of what is to be expected, in different wordings; some gaps.",
      100: "Wide and even: kinds, wordings and difficulties differ as they do in real use.",
    },
  },
} as const satisfies Partial<Record<Dimension, Criterion>>;

/**
 * What each dimension counts in the overall score. Accuracy weighs most: a model repeats what it was taught. Format
 * weighs least, since rules find and repair most of it. A dimension without a score leaves its weight to the others.
 */
export const dimensionWeights: Readonly<Record<Dimension, number>> = {
  accuracy: 0.35,
  completeness: 0.2,
  consistency: 0.2,
  diversity: 0.15,
  format: 0.1,
};

/** More of them are read by nobody, and each costs tokens. */
export const mostExampleIssues = 5;
export const mostSetIssues = 6;
/** That show an issue of the set. */
export const mostSetExamples = 20;
/** Strengths, and recommendations. */
export const mostSentences = 5;
export const mostWords = { exampleReason: 25, setReason: 40, sentence: 40 } as const;
/** Of a literal quote. */
export const quoteCharacters = 150;

/** Kinds of issues, as they are told to the judge and to people. */
export const issueRubric: Readonly<Record<IssueKind, string>> = {
  inaccurate: "a statement that is wrong",
  "invalid-command":
    "a command, option or configuration line that does not exist in this form for the vendor and operating system",
  "contradicts-itself": "two places of one example that exclude each other",
  "unsupported-resolution":
    "a resolution that does not follow from the diagnosis, or a diagnosis that does not follow from the symptoms",
  incomplete: "something that the request needs is missing",
  inconsistent: "like requests are answered in different ways, without a reason in the request",
  "bad-format": "a form that is broken, or another one than asked for",
  repetitive: "many examples that differ by names or numbers only",
  unbalanced: "one kind of example dominates, or a usual kind is missing",
  "addressed-to-models":
    "text that speaks to whoever judges or reads the example, to influence the judgement",
  other: "what none of the other kinds says",
};

export const exampleIssueKinds = [
  "inaccurate",
  "invalid-command",
  "contradicts-itself",
  "unsupported-resolution",
  "incomplete",
  "bad-format",
  "addressed-to-models",
  "other",
] as const satisfies readonly IssueKind[];

export const setIssueKinds = [
  "inconsistent",
  "repetitive",
  "unbalanced",
  "inaccurate",
  "incomplete",
  "bad-format",
  "other",
] as const satisfies readonly IssueKind[];

/** In which dimension an issue of an example counts; those of other kinds count in none. */
export const issueDimensions: Readonly<
  Partial<Record<(typeof exampleIssueKinds)[number], ExampleDimension>>
> = {
  inaccurate: "accuracy",
  "invalid-command": "accuracy",
  "contradicts-itself": "consistency",
  "unsupported-resolution": "consistency",
  incomplete: "completeness",
  "bad-format": "format",
};

/** What a dimension with such an issue has at most, as the anchors above have it: a higher score contradicts the issue. */
export const mostWithIssue: Readonly<Record<IssueSeverity, Anchor>> = {
  high: 50,
  medium: 75,
  low: 100,
};

export const severityRubric = {
  high: "training on it teaches something wrong or harmful; do not train before it is fixed",
  medium: "makes the example clearly worse; fix it",
  low: "worth a look; training on it does little harm",
} as const;

/** Looked at in examples about networks, and in which dimension a fault counts. */
export const networkChecks = [
  {
    dimension: "accuracy",
    check:
      "Commands and configuration lines are valid for the vendor and operating system that the example names or implies, in the mode in which they are entered: Cisco IOS, IOS XE, IOS XR, NX-OS and ASA, Junos, Arista EOS, FortiOS, PAN-OS, VRP, SR OS and others differ. Syntax of one vendor in an answer about another is an error.",
  },
  {
    dimension: "consistency",
    check:
      "Symptom, diagnosis and resolution follow from each other: the symptoms support the diagnosis, the resolution removes the diagnosed cause, and the check at the end, if there is one, would show that it did.",
  },
  {
    dimension: "consistency",
    check:
      "Addresses, masks and prefix lengths, interfaces, VLANs, AS numbers, process and area ids, host names and peers are the same throughout the example wherever the same thing is meant, fit each other (an address lies in its subnet, both ends of a link share one, a session's AS numbers match its peers), and are possible (no octet above 255, no VLAN above 4094).",
  },
  {
    dimension: "accuracy",
    check:
      "Output of commands and log messages looks as that device would write it, and says what the answer concludes from it; the severity given to a message fits it.",
  },
  {
    dimension: "accuracy",
    check:
      "Steps that interrupt traffic, such as reloads, shutdowns, clearing sessions or debugging on a busy device, come with a warning where a careful engineer would give one.",
  },
] as const satisfies readonly { readonly dimension: ExampleDimension; readonly check: string }[];
