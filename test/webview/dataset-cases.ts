/** States of the page of the dataset panel, invented: usual ones, and those at the edges. */
import type { Bin, DatasetOverview, TraitCount } from "../../src/core/explore/overview.ts";
import type { FindingGroup } from "../../src/core/finding-source.ts";
import type { GroupsOverview } from "../../src/protocol/panel-messages.ts";
import type { PanelState, ShownQuality, ShownVerdict } from "../../src/protocol/panel-view.ts";

/** Bins of the same width, from 0 on. */
export const bins = (width: number, counts: readonly number[]): readonly Bin[] =>
  counts.map((count, index) => ({ from: index * width, to: (index + 1) * width, count }));

const balance = (
  labels: readonly TraitCount[],
  others = { labels: 0, records: 0 },
): DatasetOverview["balance"]["task"] => ({ labels, others });

export const overview: DatasetOverview = {
  lines: 12_415,
  records: 12_404,
  unreadable: 11,
  tokens: { total: 4_218_330, trained: 2_965_112, tokenizer: "o200k_base" },
  histograms: {
    tokens: bins(100, [210, 1804, 3911, 2877, 1530, 902, 511, 340, 160, 92, 41, 18, 6, 0, 2]),
    turns: [
      { from: 1, to: 2, count: 12 },
      { from: 2, to: 3, count: 7211 },
      { from: 3, to: 4, count: 4100 },
      { from: 4, to: 5, count: 610 },
      { from: 5, to: 6, count: 331 },
      { from: 6, to: 10, count: 120 },
      { from: 10, to: 21, count: 20 },
    ],
    answer: bins(200, [1310, 4100, 3020, 1744, 1100, 620, 290, 130, 60, 22, 6, 2]),
  },
  balance: {
    task: balance([
      { label: "troubleshooting", records: 7120 },
      { label: "config generation", records: 2911 },
      { label: "log analysis", records: 1402 },
      { label: "explanation", records: 604 },
      { label: null, records: 367 },
    ]),
    vendor: balance(
      [
        { label: "cisco ios", records: 5120 },
        { label: "junos", records: 2810 },
        { label: "arista eos", records: 1300 },
        { label: "nokia sr os", records: 640 },
        { label: "fortios", records: 411 },
        { label: null, records: 2020 },
      ],
      { labels: 7, records: 103 },
    ),
    protocol: balance([
      { label: "bgp", records: 3900 },
      { label: "ospf", records: 2100 },
      { label: "vlan", records: 900 },
      { label: null, records: 5504 },
    ]),
    severity: balance([{ label: null, records: 12_404 }]),
  },
};

const findings: readonly FindingGroup[] = [
  { severity: "error", ruleId: "invalid-json", count: 11 },
  {
    severity: "error",
    ruleId: "secret",
    count: 9,
    kinds: [
      { kind: "SNMP_COMMUNITY", count: 6 },
      { kind: "USER_PASSWORD", count: 3 },
    ],
  },
  { severity: "error", ruleId: "conflicting-answers", count: 4 },
  {
    severity: "warning",
    ruleId: "pii",
    count: 1210,
    kinds: [
      { kind: "EMAIL_ADDRESS", count: 801 },
      { kind: "PHONE_NUMBER", count: 330 },
      { kind: "PERSON", count: 79 },
    ],
  },
  { severity: "warning", ruleId: "near-duplicate", count: 388 },
  { severity: "warning", ruleId: "short-content", count: 120 },
  {
    severity: "info",
    ruleId: "network-identifier",
    count: 2041,
    kinds: [{ kind: "ip-public", count: 2041 }],
  },
  { severity: "hint", ruleId: "unknown-field", count: 3 },
];

const rules: PanelState["rules"] = Object.fromEntries(
  findings.map(({ ruleId }) => [
    ruleId,
    { description: `What ${ruleId} is about.`, category: "quality" },
  ]),
);

const groups: GroupsOverview = {
  sections: {
    exact: { groups: 31, records: 44 },
    near: { groups: 120, records: 388 },
    conflict: { groups: 2, records: 4 },
  },
  largest: [
    ["near", 23, "BGP session of edge1 to the transit provider is Idle"],
    ["near", 17, "Interface counters rise on the uplink"],
    ["exact", 6, "Which VLAN carries voice at the branch offices?"],
    ["conflict", 2, "Why did my prefix list not block the route?"],
  ].map(([section, records, title], index) => ({
    of: section === "conflict" ? ("conflicts" as const) : ("duplicates" as const),
    index,
    section: section as "exact" | "near" | "conflict",
    records: Number(records),
    line: index * 100,
    title: String(title),
  })),
};

const verdicts: readonly ShownVerdict[] = [
  {
    label: "OpenAI, supervised",
    acceptance: "refused",
    reasons: [
      { message: "The line is no JSON.", ruleId: "invalid-json", count: 11 },
      { message: "A field is not known there.", ruleId: "unknown-field", count: 3 },
    ],
  },
  { label: "Together AI", acceptance: "taken", reasons: [] },
];

export const quality: ShownQuality = {
  grade: "fair",
  by: "by rules",
  scores: [
    { name: "consistency", score: 82 },
    { name: "accuracy", score: undefined },
    { name: "completeness", score: 50 },
    { name: "diversity", score: 100 },
    { name: "format", score: 20 },
  ],
  isStale: false,
  issues: [{ label: "Answers that break off", lines: [3, 17, 21] }],
};

export const full: PanelState = {
  uri: "file:///home/erin/tickets/network-tickets.jsonl",
  name: "network-tickets.jsonl",
  folder: "tickets",
  revision: 1,
  notices: [],
  formatLabel: "OpenAI chat",
  lines: 12_415,
  records: 12_415,
  bytes: 18_400_000,
  check: { isRunning: false, share: undefined },
  counting: { isRunning: false, share: undefined },
  overview,
  findings,
  rules,
  groups,
  verdicts,
  quality,
  canEdit: "document",
  list: undefined,
  isListing: false,
};

export const counting: PanelState = {
  ...full,
  check: { isRunning: true, share: 0.42 },
  counting: { isRunning: true, share: 0.31 },
  overview: undefined,
  groups: undefined,
  verdicts: [],
  quality: undefined,
  isListing: true,
};

export const failed: PanelState = {
  ...counting,
  failure: "The file is gone: it was moved or deleted. Open it where it is now.",
  check: { isRunning: false, share: undefined },
  counting: { isRunning: false, share: undefined },
  findings: [],
};

const noBalance = balance([]);

export const empty: PanelState = {
  ...full,
  lines: 0,
  records: 0,
  bytes: 0,
  formatLabel: undefined,
  findings: [],
  overview: {
    ...overview,
    lines: 0,
    records: 0,
    unreadable: 0,
    tokens: { total: 0, trained: 0, tokenizer: "o200k_base" },
    histograms: { tokens: [], turns: [], answer: [] },
    balance: { task: noBalance, vendor: noBalance, protocol: noBalance, severity: noBalance },
  },
  groups: {
    sections: {
      exact: { groups: 0, records: 0 },
      near: { groups: 0, records: 0 },
      conflict: { groups: 0, records: 0 },
    },
    largest: [],
  },
  verdicts: [],
  quality: undefined,
};

const many = 987_654_321;

/** As large as numbers get, with what is said beside them. */
export const huge: PanelState = {
  ...full,
  lines: many,
  records: many,
  bytes: 4_900_000_000_000,
  notices: ["Changes that are not saved are not seen here: the file is read from disk."],
  undo: "Undo: Line 987,654,321 Removed",
  check: { isRunning: false, share: 0.5 },
  findings: findings.map((group) => ({ ...group, count: group.count * 300_000 })),
  overview: {
    ...overview,
    lines: many,
    records: many - 11,
    tokens: {
      total: 912_345_678_901_234,
      trained: 12,
      tokenizer: "an estimate",
      error: { below: 0.1, above: 0.1 },
    },
    histograms: {
      ...overview.histograms,
      tokens: bins(1_000_000, [many, 1, 0, 22, 1_000_000]),
    },
  },
};

const markup = `<img src=x onerror="document.title='run'"><script>document.title='run'</script>`;

/** Names and labels that would do something if they were more than text. */
export const hostile: PanelState = {
  ...full,
  name: `${markup}.jsonl`,
  folder: markup,
  formatLabel: markup,
  notices: [markup],
  findings: [{ severity: "error", ruleId: markup, count: 1, kinds: [{ kind: markup, count: 1 }] }],
  rules: { [markup]: { description: markup, category: markup } },
  overview: {
    ...overview,
    balance: {
      ...overview.balance,
      vendor: balance([
        { label: markup, records: 3 },
        { label: "‮reversed", records: 2 },
        { label: "x".repeat(400), records: 1 },
      ]),
    },
  },
  groups: {
    ...groups,
    largest: groups.largest.map((group) => ({ ...group, title: markup })),
  },
  verdicts: [
    {
      label: markup,
      acceptance: "noted",
      reasons: [{ message: markup, ruleId: "pii", count: 1 }],
    },
  ],
  quality: { ...quality, by: markup, issues: [{ label: markup, lines: [1] }] },
};
