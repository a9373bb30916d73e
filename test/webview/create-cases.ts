/** States of the page that creates datasets, invented: usual ones, and those at the edges. */
import { defaultCreateSettings } from "../../src/core/create/create-settings.ts";
import { defaultPrompts } from "../../src/core/create/default-prompts.ts";
import { doubts } from "../../src/core/create/operational-record.ts";
import type {
  CreateChoices,
  CreateState,
  ShownOutcome,
  ShownPlace,
  ShownPreview,
} from "../../src/protocol/create-view.ts";

const folder = "/home/erin/tickets";

export const place = (line: number, name = "tickets.csv"): ShownPlace => ({
  path: `${folder}/${name}`,
  name,
  line,
  endLine: line + 2,
  row: line - 1,
});

const choices: CreateChoices = {
  kind: "ticket",
  mappings: {},
  cleaning: { quotes: true, signatures: true, greetings: true },
  skipped: doubts,
  prompts: {},
  log: { zone: 0, leastSevere: 7 },
  format: "openai-chat",
  provenance: "sidecar",
  redaction: "none",
};

const system = defaultPrompts("ticket").troubleshooting.system;

export const preview: ShownPreview = {
  records: [
    {
      turns: [
        { role: "system", text: system },
        { role: "user", text: "BGP session of sw-ber-02 to 192.0.2.7 is Idle since the reload." },
        {
          role: "assistant",
          text: [
            "Diagnosis: the update source is gone.",
            "",
            "Resolution: set it again.",
            "```",
            "router bgp 64512",
            " neighbor 192.0.2.7 update-source Loopback0",
            "```",
            "The session comes up within a minute.",
          ].join("\n"),
        },
      ],
      place: place(2),
    },
    {
      turns: [
        { role: "system", text: system },
        {
          role: "user",
          text: "Page <script>document.title = 'run'</script> <img src=x onerror=\"document.title='run'\"> is blank.",
        },
        { role: "assistant", text: "Resolution: the proxy cut the answer; its limit was raised." },
      ],
      place: place(7),
    },
    {
      turns: [
        { role: "system", text: system },
        { role: "user", text: "Calls from floor 3 have echo." },
        {
          role: "assistant",
          text: "Resolution: trust the markings of the phones on the access ports.",
        },
      ],
      place: place(12),
    },
  ],
  read: 500,
  written: 431,
  leftOutInAll: 69,
  isWhole: false,
  doubted: [
    { doubt: "boilerplate-answer", records: 48, places: [place(20), place(33)] },
    { doubt: "no-answer", records: 17, places: [place(41)] },
  ],
  leftOut: [
    {
      why: "broken-row",
      count: 4,
      places: [{ ...place(77), detail: "it has 5 fields where the header has 7" }],
    },
  ],
  missing: [],
  refused: [],
  unknownNames: [],
  looks: [
    { why: "boilerplate-answer", place: place(20), text: "Printer offline\nClosed automatically." },
    { why: "no-answer", place: place(41), text: "Please call me back" },
  ],
  privacy: [
    { label: "e-mail address", values: 12 },
    { label: "password", values: 3 },
  ],
};

const prompts = defaultPrompts("ticket");

export const tickets: CreateState = {
  session: 1,
  revision: 0,
  stage: { stage: "form" },
  sources: { type: "files", names: ["tickets.csv"], inAll: 1 },
  columns: [
    { name: "number", samples: ["INC0010001", "INC0010002", "INC0010003"] },
    { name: "short_description", samples: ["BGP session Idle", "Page is blank", "Echo in calls"] },
    {
      name: "description",
      samples: ["BGP session of sw-ber-02 to 192.0.2.7 is Idle since the reload."],
    },
    {
      name: "work_notes",
      samples: ["2026-11-02 10:14:00 - Erin Sample (Work notes) checked the neighbour"],
    },
    { name: "close_notes", samples: ["Set the update source again", "Closed automatically."] },
    { name: "priority", samples: ["2 - High", "3 - Moderate"] },
    { name: "assignment_group", samples: ["Network", "Voice"] },
    { name: "u_empty", samples: [] },
    { name: "sys_updated_on", samples: ["2026-11-02 10:15:00"] },
    { name: "opened_by", samples: ["Erin Sample"] },
  ],
  guesses: {
    ticket: [
      { field: "id", column: "number" },
      { field: "problem", column: "short_description" },
      { field: "problem", column: "description" },
      { field: "notes", column: "work_notes" },
      { field: "resolution", column: "close_notes" },
    ],
    config: [],
    log: [],
  },
  isKnown: true,
  choices,
  usualTaskType: "troubleshooting",
  projectPrompts: prompts,
  projectGoldenRequest: defaultCreateSettings.goldenRequest,
  promptNames: ["problem", "diagnosis", "resolution", "id"],
  logMapping: { rules: 41, problems: [] },
  formats: [
    { id: "openai-chat", label: "OpenAI chat" },
    { id: "alpaca", label: "Alpaca" },
    { id: "sharegpt", label: "ShareGPT" },
  ],
  out: {
    name: "tickets.jsonl",
    folder: "tickets",
    appends: false,
    isThere: false,
    isProvenanceThere: false,
  },
  preview,
  isPreviewStale: false,
};

const logPlace = (line: number): ShownPlace => ({
  path: `${folder}/core.log`,
  name: "core.log",
  line,
  endLine: line,
});

export const logs: CreateState = {
  ...tickets,
  sources: { type: "files", names: ["core.log", "edge.log"], inAll: 14 },
  columns: undefined,
  guesses: undefined,
  choices: { ...choices, kind: "log", log: { zone: 120, leastSevere: 5, incidentMinutes: 5 } },
  usualTaskType: "log_analysis",
  projectPrompts: defaultPrompts("log"),
  promptNames: ["entry", "classification", "severity", "action", "host", "interface"],
  out: { ...tickets.out, name: "core.jsonl", isThere: true },
  preview: {
    ...preview,
    records: [
      {
        turns: [
          {
            role: "user",
            text: "What does this log entry mean?\n\n<189>Nov  2 10:14:00 sw1 %BGP-5-ADJCHANGE: neighbor 192.0.2.7 Down",
          },
          { role: "assistant", text: "Classification: routing\nSeverity: notice" },
        ],
        place: logPlace(1),
      },
    ],
    doubted: [],
    leftOut: [{ why: "unmatched-line", count: 3, places: [logPlace(9), logPlace(12)] }],
    missing: [{ part: "action", records: 2 }],
    looks: [{ why: "unmatched-line", place: logPlace(9), text: "-- MARK --" }],
    privacy: [],
  },
};

export const changes: CreateState = {
  ...logs,
  sources: { type: "pairs", before: "before", after: "after" },
  choices: { ...choices, kind: "config" },
  usualTaskType: "configuration",
  projectPrompts: defaultPrompts("config"),
  out: {
    ...tickets.out,
    name: "old.jsonl",
    folder: "configs",
    appends: true,
    isThere: true,
    format: "alpaca",
  },
  preview: { ...preview, doubted: [], leftOut: [], looks: [], privacy: [] },
};

export const outcome: ShownOutcome = {
  format: "openai-chat",
  read: 1236,
  written: 1204,
  leftOutInAll: 32,
  byTaskType: { troubleshooting: 1204 },
  sources: [{ name: "tickets.csv", records: 1204 }],
  sourcesInAll: 1,
  doubted: [
    { doubt: "boilerplate-answer", records: 28, isSkipped: true, places: [place(20), place(33)] },
    { doubt: "repeated-id", records: 2, isSkipped: false, places: [place(90)] },
  ],
  leftOut: preview.leftOut,
  missing: [],
  refused: [],
  notes: ["3 rows were read in another encoding than the rest of the file."],
  tokens: { total: 212_480, tokenizer: "o200k_base" },
  tokensPerRecord: { min: 61, median: 160, p90: 310, p99: 720, max: 1840 },
  answerLengths: { min: 12, median: 240, p90: 700, p99: 1900, max: 5200 },
  findings: [
    { ruleId: "near-duplicate", findings: 18 },
    { ruleId: "pii", findings: 12 },
  ],
  privacy: preview.privacy,
  redacted: 0,
};

export const prepared: CreateState = { ...tickets, stage: { stage: "prepared", outcome } };

export const preparing: CreateState = {
  ...tickets,
  stage: { stage: "preparing", share: 0.42 },
};

export const empty: CreateState = {
  ...tickets,
  sources: { type: "files", names: [], inAll: 0 },
  columns: undefined,
  guesses: undefined,
  isKnown: false,
  preview: undefined,
};
