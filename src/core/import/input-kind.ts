/** What an input is that is to be read as records: by its beginning, and by its name where that does not tell. */

import {
  headSize,
  recognizeBinary,
  recognizeText,
  type ForeignContent,
} from "../foreign-content.ts";

export type InputKind =
  | { readonly kind: "jsonl" }
  /** An array of records, or records spread over lines. */
  | { readonly kind: "json" }
  | { readonly kind: "table"; readonly delimiter: Delimiter }
  | { readonly kind: "other"; readonly content: ForeignContent };

/** The likelier ones first. */
const delimiters = [",", "\t", ";", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

/** `head`: the beginning without byte order mark, in UTF-8; all of it if `isWhole`. `name`: of the unpacked file. */
export function inputKind(
  head: Uint8Array,
  { name, isWhole }: { readonly name: string; readonly isWhole: boolean },
): InputKind {
  const isAll = isWhole && head.length <= headSize;
  const text = new TextDecoder().decode(head.subarray(0, headSize));
  const first = text.trimStart().charAt(0);
  const ending = /\.[^./\\]*$/.exec(name.toLowerCase())?.[0];
  const binary = recognizeBinary(head);
  if (binary !== undefined) return { kind: "other", content: binary };
  if (first === "" && isAll) return { kind: "jsonl" };
  const isJson = first === "{" || first === "[";
  if (!isJson && (ending === ".csv" || ending === ".tsv")) {
    return { kind: "table", delimiter: tableDelimiter(text, ending === ".tsv" ? "\t" : ",") };
  }
  // A list whose elements have a line each looks like lines with a comma too many.
  if (first === "[" && (ending === ".json" || /^\s*\[\s*[\r\n]/.test(text)))
    return { kind: "json" };
  const other = recognizeText(text, isAll);
  switch (other?.messageId) {
    case undefined:
      return { kind: "jsonl" };
    case "jsonArray":
    case "prettyPrinted":
      return { kind: "json" };
    case "csv":
      return { kind: "table", delimiter: tableDelimiter(text, ",") };
    case "compressed":
    case "parquet":
    case "other":
      return { kind: "other", content: other };
  }
}

/** The one that parts the most names of the header; `usual` where there is none. */
function tableDelimiter(text: string, usual: Delimiter): Delimiter {
  const header = /^[^\r\n]*/.exec(text.trimStart().replace(/"[^"]*"/g, ""))?.[0] ?? "";
  let best = usual;
  let most = header.split(usual).length;
  for (const delimiter of delimiters) {
    const parts = header.split(delimiter).length;
    if (parts > most) [best, most] = [delimiter, parts];
  }
  return best;
}
