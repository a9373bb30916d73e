/**
 * A search that cannot be used to find out what is private: words, fields and topics are looked for in the masked record,
 * also where they must not be there. Of a record that is withheld they find nothing.
 */

import { matchingLines, needsFacts, type QueriedDataset } from "../../core/explore/query-lines.ts";
import { FactReader } from "../../core/explore/fact-reader.ts";
import { RecordFacts } from "../../core/explore/record-facts.ts";
import { fileOrder, type Facet } from "../../core/explore/record-query.ts";
import { searchMatcher } from "../../core/explore/search-matcher.ts";
import type { Search } from "../../core/explore/search.ts";
import { FindingList } from "../../core/finding-source.ts";
import type { Format } from "../../core/formats/format.ts";
import type { Finding } from "../../core/model.ts";
import { noGroups } from "../../core/similarity/record-groups.ts";
import type { Settings } from "../../core/settings.ts";
import { tokenCounter, usualTokenizer } from "../token-counters.ts";
import { readLines } from "./agent-lines.ts";
import type { AgentMeans } from "./agent-means.ts";
import type { AllowedFile } from "./allowed-files.ts";
import { inspectAllowed } from "./inspect-allowed.ts";

/** What the parts of a search ask of a line. */
export class RecordSearch {
  readonly #search: Search;
  readonly #facets: readonly Facet[];
  readonly #quick: ReturnType<typeof searchMatcher>;
  readonly #whole: ReturnType<typeof searchMatcher>;
  readonly #topics: Search;
  readonly #facts = new FactReader(tokenCounter(usualTokenizer));

  constructor(search: Search, facets: readonly Facet[]) {
    this.#search = search;
    this.#facets = facets;
    this.#whole = searchMatcher(search);
    this.#quick = searchMatcher({
      ...search,
      terms: search.terms.filter(({ isExcluded }) => !isExcluded),
      textual: search.textual.filter(({ isExcluded }) => !isExcluded),
    });
    const topics = search.numbered.filter(({ type }) => type === "trait");
    this.#topics = { ...nothing, numbered: topics };
  }

  /** Lines, from 0, that the rest of the search may find something in; `undefined`: all. */
  async candidates(
    file: AllowedFile,
    settings: Settings,
    means: AgentMeans,
  ): Promise<ReadonlySet<number> | undefined> {
    const numbered = this.#search.numbered.filter(({ type }) => type !== "trait");
    if (numbered.length === 0 && this.#facets.length === 0) return undefined;
    const asksFindings = this.#facets.length > 0 || numbered.some(({ type }) => type !== "number");
    const findings = asksFindings
      ? (await inspectAllowed(file, settings, means)).report.findings
      : [];
    const query = { facets: this.#facets, search: { ...nothing, numbered }, order: fileOrder };
    const dataset = needsFacts(query)
      ? await this.#counted(file, settings, { means, findings })
      : await linesOnly(file, settings, { means, findings });
    return new Set(matchingLines(query, dataset));
  }

  /** Whether it depends on the texts of a record what is found. */
  get asksTexts(): boolean {
    return this.#whole !== undefined || this.#topics.numbered.length > 0;
  }

  /** On the line as it is: `false` is sure. */
  couldMatch(line: string, format: Format | undefined): boolean {
    const quick = this.#quick;
    return quick === undefined || quick.matches(line, format);
  }

  /** On the masked line. */
  matches(masked: string, format: Format | undefined): boolean {
    const whole = this.#whole;
    if (whole !== undefined && !whole.matches(masked, format)) return false;
    if (this.#topics.numbered.length === 0) return true;
    const facts = new RecordFacts(1);
    facts.add(this.#facts.read(masked, format));
    const query = { facets: [], search: this.#topics, order: fileOrder };
    return matchingLines(query, datasetOf(1, facts, [])).length > 0;
  }

  /** Where the first word that is looked for stands in a text; -1: nowhere. */
  placeIn(text: string): number {
    const lower = text.toLowerCase();
    const places = this.#search.terms
      .filter(({ isExcluded }) => !isExcluded)
      .map((term) =>
        term.isCaseSensitive ? text.indexOf(term.text) : lower.indexOf(term.text.toLowerCase()),
      )
      .filter((place) => place !== -1);
    return places.length === 0 ? -1 : Math.min(...places);
  }

  async #counted(
    file: AllowedFile,
    settings: Settings,
    { means, findings }: { readonly means: AgentMeans; readonly findings: readonly Finding[] },
  ): Promise<QueriedDataset> {
    const facts = new RecordFacts();
    let known: Format | undefined;
    let lines = 0;
    await readLines(file, settings, {
      ...means,
      begin: (format) => {
        known = format;
      },
      line: (text, number) => {
        // Lines that were passed over.
        for (; lines < number; lines++) facts.add("unreadable");
        facts.add(this.#facts.read(text, known));
        lines += 1;
        return true;
      },
    });
    return datasetOf(lines, facts, findings);
  }
}

const nothing: Search = { terms: [], numbered: [], textual: [], problems: [] };

async function linesOnly(
  file: AllowedFile,
  settings: Settings,
  { means, findings }: { readonly means: AgentMeans; readonly findings: readonly Finding[] },
): Promise<QueriedDataset> {
  let lines = 0;
  await readLines(file, settings, {
    ...means,
    begin: () => undefined,
    line: (_, number) => {
      lines = number + 1;
      return true;
    },
  });
  return datasetOf(lines, undefined, findings);
}

const datasetOf = (
  lines: number,
  facts: RecordFacts | undefined,
  findings: readonly Finding[],
): QueriedDataset => ({ lines, facts, findings: new FindingList(findings), groups: noGroups });
