/** What a change is, for the texts of an example: the same for all styles. */

/** Of one section, or of the lines that stand in none. */
export interface SectionSummary {
  /** "On interface GigabitEthernet1/0/5"; "" for lines in no section. */
  readonly title: string;
  /** In plain words; none: what the title says is all. */
  readonly phrases: readonly string[];
}

export interface ChangeSummary {
  readonly commands: readonly string[];
  readonly sections: readonly SectionSummary[];
  /** What there is of it now, as it is written; bounded. */
  readonly current: readonly string[];
  /** More lines that `current` has no room for. */
  readonly notShown: number;
  /** "VLAN 20": what is new, what goes, what changes. */
  readonly created: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  /** Something in use is missing for a time, and nothing is known that would avoid it. */
  readonly isRisky: boolean;
  /** Whole sentences about the order, as far as it is sure. */
  readonly order: readonly string[];
}

/** So many lines of the configuration as it is are told. */
export const currentLines = 200;
