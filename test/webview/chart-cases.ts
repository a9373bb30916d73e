/** What the charts have to show: a usual scenario, and those at the edges. */
import type {
  PaybackOdds,
  RequestPart,
  Rival,
  Sensitivity,
  SizeRow,
  Timeline,
  VolumeRow,
} from "../../src/core/cost/analysis.ts";

export interface ChartCase {
  readonly name: string;
  readonly timeline: Timeline;
  readonly parts: readonly RequestPart[];
  readonly volumes: readonly VolumeRow[];
  readonly requests: number;
  readonly sizes: readonly SizeRow[];
  readonly examples?: number;
  readonly sensitivity: Sensitivity;
  readonly odds: PaybackOdds;
  readonly rivals: readonly Rival[];
}

interface Money {
  readonly months: number;
  readonly oneOff: number;
  /** US dollars a month. */
  readonly base: number;
  readonly saving: number;
}

function timelineOf({ months: last, oneOff, base, saving }: Money): Timeline {
  const months = Array.from({ length: last + 1 }, (_, month) => {
    const net = saving * month - oneOff;
    const spread = Math.abs(saving) * month * 0.4;
    return {
      month,
      base: base * month,
      tuned: base * month - net,
      net,
      netLow: net - spread - oneOff * 0.5,
      netHigh: net + spread,
    };
  });
  const breakEven = oneOff / saving;
  return { months, breakEven: breakEven >= 0 && breakEven <= last ? breakEven : null };
}

function partsOf(scale: number): readonly RequestPart[] {
  const cost = (tokens: number, price: number) => ({ tokens, price, cost: (tokens * price) / 1e6 });
  return [
    { part: "prompt", label: "prompt", base: cost(2000 * scale, 3), tuned: cost(500 * scale, 3) },
    {
      part: "cached",
      label: "prompt from the cache",
      base: cost(500 * scale, 0.75),
      tuned: cost(0, 0.75),
    },
    { part: "answer", label: "answer", base: cost(500 * scale, 15), tuned: cost(400 * scale, 15) },
  ];
}

function volumesOf(savingOfRequest: number, oneOff: number): readonly VolumeRow[] {
  return [500, 1000, 5000, 10_000, 20_000, 50_000, 100_000, 1_000_000].map((requests) => {
    const monthlySaving = requests * savingOfRequest;
    return {
      requests,
      monthlySaving,
      breakEvenMonths: monthlySaving > 0 ? oneOff / monthlySaving : null,
      annualSaving: 12 * monthlySaving,
    };
  });
}

const sizesOf = (oneOff: number, saving: number): readonly SizeRow[] =>
  [100, 500, 1000, 5000, 10_000].map((examples) => {
    const trainingCost = (examples * 400 * 3 * 10) / 1e6;
    return {
      examples,
      tokens: examples * 400,
      epochs: 3,
      trainingCost,
      breakEvenMonths: saving > 0 ? (oneOff + trainingCost) / saving : null,
    };
  });

function rivalsOf(cost: number, tunedSavesMore: number): readonly Rival[] {
  return [
    {
      id: "caching",
      label: "prompt caching",
      monthlyCost: cost * 0.28,
      monthlySaving: cost * 0.72,
      tunedSavesMore,
      breakEvenMonths: tunedSavesMore > 0 ? 200 / tunedSavesMore : null,
      condition: "The same 2,000 tokens begin every prompt. No cache writes are counted yet.",
      formula: "requests a month × repeated prompt tokens ÷ 1,000,000 × input price",
      worked: "50,000 × 2,000 ÷ 1,000,000 × 3",
    },
    {
      id: "batch",
      label: "batches",
      monthlyCost: cost / 2,
      monthlySaving: cost / 2,
      tunedSavesMore: -tunedSavesMore,
      breakEvenMonths: null,
      condition: "All requests can wait for their answers, up to a day.",
      formula: "monthly cost without fine-tuning × (1 − batch discount)",
      worked: "375 × (1 − 0.5)",
    },
  ];
}

const end = (input: number, netPresentValue: number, breakEvenMonths: number | null) => {
  return { input, netPresentValue, breakEvenMonths };
};

const usualSensitivity: Sensitivity = {
  netPresentValue: 3400,
  bars: [
    {
      input: "requests",
      label: "requests a month",
      low: end(25_000, 1600, 1.33),
      high: end(75_000, 5200, 0.44),
      swing: 3600,
    },
    {
      input: "tunedOutputPrice",
      label: "tuned output price",
      low: end(13.5, 3450, 0.59),
      high: end(19.5, -120, null),
      swing: 3570,
    },
    {
      input: "tunedPromptTokens",
      label: "prompt tokens with fine-tuning",
      low: end(400, 3580, 0.63),
      high: end(750, 2950, 0.76),
      swing: 630,
    },
    {
      input: "otherCost",
      label: "other one-off cost",
      low: end(129.5, 3455.5, 0.48),
      high: end(370, 3215, 1.28),
      swing: 240.5,
    },
    {
      input: "trainingRuns",
      label: "training runs",
      low: end(1, 3400, 0.67),
      high: end(3, 3370, 0.77),
      swing: 30,
    },
  ],
};

const usualOdds: PaybackOdds = {
  draws: 2000,
  seed: 1,
  p10: 0.41,
  p50: 0.94,
  p90: 4.2,
  underThreeMonths: 0.834,
  never: 0.041,
  tooLate: 0,
};

const huge = 2.5e19;

export const chartCases: readonly ChartCase[] = [
  {
    name: "usual",
    timeline: timelineOf({ months: 12, oneOff: 900, base: 525, saving: 300 }),
    parts: partsOf(1),
    volumes: volumesOf(0.006, 200),
    requests: 50_000,
    sizes: sizesOf(185, 300),
    examples: 1000,
    sensitivity: usualSensitivity,
    odds: usualOdds,
    rivals: rivalsOf(375, 30),
  },
  {
    name: "never, and a negative net",
    timeline: timelineOf({ months: 36, oneOff: 200, base: 33.75, saving: -3.75 }),
    parts: partsOf(0.1),
    volumes: volumesOf(-0.000_075, 200),
    requests: 50_000,
    sizes: sizesOf(200, -3.75),
    sensitivity: {
      netPresentValue: -335,
      // Both ends on one side of the base value.
      bars: [
        {
          input: "promptTokens",
          label: "prompt tokens without fine-tuning",
          low: end(2000, -380, null),
          high: end(3000, -350, null),
          swing: 30,
        },
      ],
    },
    odds: { ...usualOdds, p10: null, p50: null, p90: null, underThreeMonths: 0, never: 1 },
    rivals: rivalsOf(33.75, -3.75),
  },
  {
    name: "mostly too late",
    timeline: timelineOf({ months: 2, oneOff: 115, base: 7.5, saving: 6 }),
    parts: partsOf(1),
    volumes: volumesOf(0.006, 115),
    requests: 1000,
    sizes: sizesOf(115, 6),
    sensitivity: { netPresentValue: -103, bars: [] },
    odds: {
      ...usualOdds,
      p10: 1.9,
      p50: null,
      p90: null,
      underThreeMonths: 0.3,
      never: 0.7,
      tooLate: 0.55,
    },
    rivals: [],
  },
  {
    name: "one month",
    timeline: timelineOf({ months: 1, oneOff: 15, base: 375, saving: 300 }),
    parts: partsOf(1).slice(0, 1),
    volumes: volumesOf(0.006, 15).slice(0, 1),
    requests: 500,
    sizes: sizesOf(15, 300).slice(0, 1),
    examples: 100,
    sensitivity: { netPresentValue: 285, bars: usualSensitivity.bars.slice(0, 1) },
    odds: { ...usualOdds, p10: 0.03, p50: 0.05, p90: null, underThreeMonths: 0.895, never: 0.105 },
    rivals: rivalsOf(375, 30).slice(0, 1),
  },
  {
    name: "no month at all",
    timeline: timelineOf({ months: 0, oneOff: 15, base: 375, saving: 300 }),
    parts: [],
    volumes: [],
    requests: 0,
    sizes: [],
    sensitivity: { netPresentValue: -15, bars: [] },
    odds: { ...usualOdds, draws: 1, p10: 0, p50: 0, p90: 0, underThreeMonths: 1, never: 0 },
    rivals: [],
  },
  {
    name: "huge, over ten years",
    timeline: timelineOf({ months: 120, oneOff: huge * 60, base: huge * 3, saving: huge }),
    parts: partsOf(1e12),
    volumes: volumesOf(huge, huge),
    requests: 1_000_000,
    sizes: sizesOf(huge, huge),
    sensitivity: {
      netPresentValue: huge,
      bars: [
        {
          input: "requests",
          label: "requests a month",
          low: end(5e11, -huge, null),
          high: end(1e12, huge * 4, 30),
          swing: huge * 5,
        },
        {
          input: "growth",
          label: "growth a month",
          low: end(-0.9, huge, null),
          high: end(1, huge + 1e6, 1e-9),
          swing: 1e6,
        },
      ],
    },
    odds: {
      ...usualOdds,
      p10: 1e-9,
      p50: 1200,
      p90: 12_000,
      underThreeMonths: 0.004,
      never: 0.0001,
    },
    rivals: rivalsOf(huge, huge),
  },
  {
    name: "nothing but zeros",
    timeline: timelineOf({ months: 12, oneOff: 0, base: 0, saving: 0 }),
    parts: partsOf(0),
    volumes: volumesOf(0, 0),
    requests: 1234,
    sizes: sizesOf(0, 0),
    sensitivity: { netPresentValue: 0, bars: [] },
    odds: {
      ...usualOdds,

      p10: null,
      p50: null,
      p90: null,
      underThreeMonths: 0,
      never: 1,
    },
    rivals: rivalsOf(0, 0),
  },
];
