/** What is known of each dataset's quality without a model: read in the worker when somebody wants to see it. */
import type { QualityMaterial, SampleWishes } from "../core/quality/quality-material.ts";
import { cancelledCode } from "../protocol/worker-protocol.ts";
import { basisOf, isBasis, type CountBasis } from "./count-basis.ts";
import type { Dataset } from "./dataset.ts";
import { assertChecked } from "./datasets.ts";
import { WorkerFailure } from "./worker-client.ts";

type OnShare = (share: number) => void;

interface Reading {
  readonly basis: CountBasis;
  readonly sample: SampleWishes;
  /** `undefined`: the text changed meanwhile. */
  readonly material: Promise<QualityMaterial | undefined>;
  /** Who wants to know how far it is. */
  readonly hearers: Set<OnShare>;
}

export class QualitySource {
  readonly #readings = new WeakMap<Dataset, Reading>();

  /**
   * Of the text as it is now. `sample` absent: whatever sample was wanted last. `onShare` hears how much is read, from 0 to
   * 1, where it takes long. Rejects with the plain reason why there is nothing; `undefined`: the text changed meanwhile.
   */
  async read(
    dataset: Dataset,
    sample?: SampleWishes,
    onShare?: OnShare,
  ): Promise<QualityMaterial | undefined> {
    await assertChecked(dataset);
    const last = this.#readings.get(dataset);
    if (last !== undefined && isBasis(last.basis, dataset)) {
      const isWanted =
        sample === undefined ||
        (sample.size === last.sample.size && sample.seed === last.sample.seed);
      if (isWanted) {
        if (onShare !== undefined) last.hearers.add(onShare);
        return last.material;
      }
      // The worker reads one dataset once at a time: a new reading would end the one before.
      await last.material.catch(() => undefined);
    }
    const wishes = sample ?? last?.sample ?? noSample;
    const hearers = new Set(onShare === undefined ? [] : [onShare]);
    const reading: Reading = {
      basis: basisOf(dataset),
      sample: wishes,
      material: ask(dataset, wishes, hearers),
      hearers,
    };
    this.#readings.set(dataset, reading);
    // What went wrong is tried anew.
    reading.material.then(
      (material) => {
        if (material === undefined) this.#forget(dataset, reading);
      },
      () => {
        this.#forget(dataset, reading);
      },
    );
    return reading.material;
  }

  /** Nobody wants to see it any more. */
  async stop(dataset: Dataset): Promise<void> {
    if (!this.#readings.delete(dataset)) return;
    await dataset.ask("endQualityMaterial", {});
  }

  #forget(dataset: Dataset, reading: Reading): void {
    if (this.#readings.get(dataset) === reading) this.#readings.delete(dataset);
  }
}

const noSample: SampleWishes = { size: 0, seed: 1 };

async function ask(
  dataset: Dataset,
  sample: SampleWishes,
  hearers: ReadonlySet<OnShare>,
): Promise<QualityMaterial | undefined> {
  const onShare: OnShare = (share) => {
    for (const hear of hearers) hear(share);
  };
  try {
    return (await dataset.ask("qualityMaterial", { sample }, undefined, onShare))?.material;
  } catch (error) {
    if (error instanceof WorkerFailure && error.code === cancelledCode) return undefined;
    throw error;
  }
}
