import type { Format } from "../core/formats/format.ts";
import type { FileDataset } from "./file-dataset.ts";
import { TextDataset } from "./text-dataset.ts";

/** What is made for each open text, and anew when an edit changes its format; other settings make another dataset. */
export class MadeByFormat<Made extends { readonly format: Format | undefined }> {
  readonly #make: (dataset: TextDataset) => Made;
  readonly #made = new WeakMap<TextDataset, Made>();

  constructor(make: (dataset: TextDataset) => Made) {
    this.#make = make;
  }

  get(dataset: TextDataset): Made {
    let made = this.known(dataset);
    if (made === undefined) {
      made = this.#make(dataset);
      this.#made.set(dataset, made);
    }
    return made;
  }

  /** `undefined`: nothing is made for the text as it is. */
  known(dataset: TextDataset): Made | undefined {
    const made = this.#made.get(dataset);
    return made?.format === dataset.lines.format ? made : undefined;
  }

  forget(dataset: TextDataset | FileDataset): void {
    if (dataset instanceof TextDataset) this.#made.delete(dataset);
  }
}
