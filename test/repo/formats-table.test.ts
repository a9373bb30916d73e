/** What docs/formats.md says of formats and targets is what the registries say. `UPDATE=1` writes it anew. */

import { test } from "node:test";
import { formats } from "../../src/core/formats/index.ts";
import { targets } from "../../src/core/targets/index.ts";
import type { Availability, Source, Target } from "../../src/core/targets/target.ts";
import { gigabyte, megabyte } from "../../src/core/targets/units.ts";
import { tokenizerById } from "../../src/core/tokens/tokenizers.ts";
import { vendorCheckById } from "../../src/core/vendor-checks/index.ts";
import { formatInteger } from "../../src/core/wording.ts";
import { partsTable } from "./conversion-table.ts";
import { checkGeneratedParts, markdownTable } from "./generated-part.ts";

test("the tables in docs/formats.md are those of the registries", async () => {
  await checkGeneratedParts(new URL("../../docs/formats.md", import.meta.url), {
    parts: {
      formats: formatsTable(),
      limits: limitsTable(),
      targets: targetsTable(),
      parts: partsTable(),
    },
    test: "test/repo/formats-table.test.ts",
  });
});

function formatsTable(): string {
  const rows = formats.map(({ id, label, kinds, docs }) => {
    const takers = targets.filter((target) => target.formats.includes(id));
    const vendors = [...new Set(takers.map(({ vendor }) => vendor))];
    return [`\`${id}\``, label, kinds.join(", "), vendors.join(", "), withLinks(docs)];
  });
  return markdownTable(["format", "label", "kinds", "taken by", "source, with its date"], rows);
}

/** An address is shown as its host, so that rows stay short. */
function withLinks(docs: string): string {
  return docs.replace(/https:\/\/([^\s/]+)[^\s,]*/g, (address, host) => `[${host}](${address})`);
}

function limitsTable(): string {
  const rows = targets.map((target) => {
    const { maxImages, maxTrainedTokens } = target.limits;
    return [
      code(target),
      target.formats.map((id) => `\`${id}\``).join(", "),
      recordsWords(target),
      tokensWords(target),
      [
        fileWords(target),
        maxTrainedTokens === undefined
          ? ""
          : `${formatInteger(maxTrainedTokens)} tokens × epochs in a job`,
      ]
        .filter(Boolean)
        .join("; "),
      maxImages === undefined ? "" : maxImages === 0 ? "none" : String(maxImages),
    ];
  });
  const head = ["target", "formats", "records", "tokens", "file", "images in a record"];
  return markdownTable(head, rows);
}

function targetsTable(): string {
  const rows = targets.map((target) => [
    code(target),
    target.label,
    availabilityWords(target.availability),
    counterWords(target.tokenizer),
    (target.vendorCheck && vendorCheckById(target.vendorCheck)?.name) ?? "",
    target.sources.map(sourceWords).join("; "),
  ]);
  const head = ["target", "label", "takes jobs", "tokens", "the vendor's own check", "sources"];
  return markdownTable(head, rows);
}

const code = ({ id }: Target): string => `\`${id}\``;

const sourceWords = ({ name, date }: Source): string => `${name} (${date})`;

function recordsWords({ limits: { minExamples, maxExamples } }: Target): string {
  if (minExamples === undefined && maxExamples === undefined) return "";
  if (minExamples === undefined) return `up to ${formatInteger(maxExamples ?? 0)}`;
  if (maxExamples === undefined) return `from ${formatInteger(minExamples)}`;
  return `${formatInteger(minExamples)} to ${formatInteger(maxExamples)}`;
}

/** Of a record, if nothing else is said. */
function tokensWords({ limits: { tokens } }: Target): string {
  if (tokens === undefined) return "";
  const unit = tokens.of === undefined ? "" : ` of a ${tokens.of}`;
  return `${formatInteger(tokens.max)}${unit}, more is ${tokens.over}`;
}

function fileWords({ encoding, limits: { maxFileBytes } }: Target): string {
  const size =
    maxFileBytes === undefined
      ? []
      : maxFileBytes % gigabyte === 0
        ? [`${formatInteger(maxFileBytes / gigabyte)} GB`]
        : [`${formatInteger(maxFileBytes / megabyte)} MB`];
  return [...size, ...(encoding === "utf-8-with-mark" ? ["byte order mark"] : [])].join(", ");
}

function availabilityWords(availability: Availability): string {
  if (availability.state === "open") return "yes";
  const { state, on } = availability;
  switch (state) {
    case "closed":
      return `no, since ${on}`;
    case "closing":
      return `until ${on}`;
    case "restricted":
      return `some customers, until ${on}`;
    case "unsupported":
      return `not supported since ${on}`;
    case "unclear":
      return `unclear since ${on}`;
    case "unlisted":
      return `not listed any more on ${on}`;
  }
}

function counterWords(id: string): string {
  const isEstimate = tokenizerById(id)?.isEstimate ?? false;
  return `\`${id}\`${isEstimate ? "" : ", exact"}`;
}
