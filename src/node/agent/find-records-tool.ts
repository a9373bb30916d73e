/** The tool "find_records": lines and excerpts of what a search finds. */

import { excerptLength, fitting } from "../../core/agent/excerpts.ts";
import type { ToolInput } from "../../core/agent/tool-inputs.ts";
import { usualItems } from "../../core/agent/tool-names.ts";
import type { ExcerptItem, ToolResult } from "../../core/agent/tool-results.ts";
import { isBlank } from "../../core/blank.ts";
import type { Facet } from "../../core/explore/record-query.ts";
import { parseSearch } from "../../core/explore/search.ts";
import type { Format } from "../../core/formats/format.ts";
import { maskingSettings } from "../../core/quality/masking-settings.ts";
import type { Settings } from "../../core/settings.ts";
import { hostnamesOf } from "./agent-hostnames.ts";
import { readLines } from "./agent-lines.ts";
import { AgentMasker } from "./agent-masker.ts";
import type { AgentMeans } from "./agent-means.ts";
import type { AllowedFile } from "./allowed-files.ts";
import { assertRule } from "./check-tool.ts";
import { RecordSearch } from "./record-search.ts";

/** More are not counted, as each has to be masked. */
const mostFound = 1000;

export async function findRecordsTool(
  { path, search: typed = "", rule, severity, limit = usualItems }: ToolInput<"find_records">,
  means: AgentMeans,
): Promise<ToolResult<"find_records">> {
  if (rule !== undefined) assertRule(rule);
  const file = await means.files.find(path);
  const settings = await means.settingsOf(file);
  const parsed = parseSearch(typed);
  const facets: readonly Facet[] =
    rule === undefined && severity === undefined
      ? []
      : [{ type: "finding", ruleId: rule, severity }];
  const search = new RecordSearch(parsed, facets);
  const { found, records, notes } = await matchingRecords(file, settings, { search, limit, means });
  const listed = fitting(records);
  return {
    path: file.name,
    found,
    isMore: found === mostFound,
    records: [...listed],
    leftOut: found - listed.length,
    notes: [...means.notes, ...[...new Set(parsed.problems)].slice(0, mostProblems), ...notes],
  };
}

/** What is wrong with a search may be wrong in each part of it. */
const mostProblems = 5;

interface Matching {
  readonly search: RecordSearch;
  readonly limit: number;
  readonly means: AgentMeans;
}

async function matchingRecords(
  file: AllowedFile,
  settings: Settings,
  { search, limit, means }: Matching,
): Promise<{
  readonly found: number;
  readonly records: readonly ExcerptItem[];
  readonly notes: readonly string[];
}> {
  const candidates = await search.candidates(file, settings, means);
  const hostnames = await hostnamesOf(file, maskingSettings(settings), means);
  const records: ExcerptItem[] = [];
  let found = 0;
  let format: Format | undefined;
  let masker: AgentMasker | undefined;
  await readLines(file, settings, {
    ...means,
    begin: async (known) => {
      format = known;
      masker = await AgentMasker.create(settings, known, hostnames);
    },
    line: (text, number) => {
      if (masker === undefined || candidates?.has(number) === false || isBlank(text)) return true;
      if (!search.couldMatch(text, format)) return true;
      const masked = masker.line(text);
      if (masked === undefined || !search.matches(masked.content, format)) return true;
      if (search.asksTexts && "reason" in masker.record(masked.content)) return true;
      found += 1;
      if (records.length < limit) {
        const excerpt = {
          length: excerptLength(limit),
          place: (all: string) => search.placeIn(all),
        };
        records.push(masker.excerpt({ number, line: text }, excerpt));
      }
      return found < mostFound;
    },
  });
  return { found, records, notes: records.length > 0 ? (masker?.notes ?? []) : [] };
}
