/** What of a dataset an assessment by a model looks at. Where it is sent to is no setting of a project. */
export interface AssessSettings {
  /** Examples that are judged. */
  readonly sampleSize: number;
  /** How many of them are judged twice, to know how far the judge is to be trusted. */
  readonly repeats: number;
  /** The same seed chooses the same examples. */
  readonly seed: number;
}

export type AssessConfig = { readonly [K in keyof AssessSettings]?: AssessSettings[K] | undefined };

export const assessBounds = {
  sampleSize: { least: 1, most: 1000, byDefault: 40 },
  repeats: { least: 0, most: 100, byDefault: 5 },
  seed: { least: 0, most: 2 ** 31 - 1, byDefault: 1 },
} as const satisfies Record<keyof AssessSettings, object>;

export const defaultAssessSettings: AssessSettings = {
  sampleSize: assessBounds.sampleSize.byDefault,
  repeats: assessBounds.repeats.byDefault,
  seed: assessBounds.seed.byDefault,
};
