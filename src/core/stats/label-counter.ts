/** Answers that are labels: few different ones, all of them short. */

export interface LabelCount {
  readonly label: string;
  readonly records: number;
}

const maxLength = 40;
const maxLabels = 50;

export class LabelCounter {
  readonly #counts = new Map<string, number>();
  #areLabels = true;

  add(answer: string): void {
    if (!this.#areLabels) return;
    const label = answer.trim();
    this.#counts.set(label, (this.#counts.get(label) ?? 0) + 1);
    if (label.length > maxLength || this.#counts.size > maxLabels) {
      this.#areLabels = false;
      this.#counts.clear();
    }
  }

  /**
   * The most frequent first. `undefined`: the answers are none. What a single record says is no label: with one such
   * answer, all of them are taken for texts, so that texts of a dataset are not shown.
   */
  labels(): readonly LabelCount[] | undefined {
    if (!this.#areLabels || this.#counts.size === 0) return undefined;
    const labels = [...this.#counts].map(([label, records]) => ({ label, records }));
    if (labels.some(({ records }) => records === 1)) return undefined;
    return labels.sort((a, b) => b.records - a.records || (a.label < b.label ? -1 : 1));
  }
}
