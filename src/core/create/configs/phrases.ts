/** Says commands in plain words by tables: what a request tells must not be the answer. */

export interface Phrasing {
  /** One value each: "the access VLAN". The form has the value as its last group; "$1" in the noun is the first. */
  readonly values: readonly (readonly [form: RegExp, noun: string])[];
  /** There can be several; the noun names it whole. */
  readonly members: readonly (readonly [form: RegExp, noun: string])[];
  readonly switches: readonly (readonly [form: RegExp, on: string, off: string])[];
}

type Line = string | undefined;

/** A command that goes, comes, or takes the place of another one; `undefined`: it is in no table. */
export function phraseIn(phrasing: Phrasing, before: Line, after: Line): string | undefined {
  return (
    switchPhrase(phrasing, before, after) ??
    valuePhrase(phrasing, before, after) ??
    memberPhrase(phrasing, before, after)
  );
}

function switchPhrase({ switches }: Phrasing, before: Line, after: Line): string | undefined {
  const line = after ?? before ?? "";
  const isNegative = line.startsWith("no ");
  const command = isNegative ? line.slice(3) : line;
  for (const [form, on, off] of switches) {
    const found = form.exec(command);
    if (found !== null) return filled((after === undefined) === isNegative ? on : off, found);
  }
  return undefined;
}

function valuePhrase({ values }: Phrasing, before: Line, after: Line): string | undefined {
  for (const [form, noun] of values) {
    const [old, now] = [before, after].map((line) => (line === undefined ? null : form.exec(line)));
    const found = now ?? old;
    if (found === null || found === undefined) continue;
    const name = filled(noun, found);
    if (after?.startsWith("no ") === true || now === null)
      return after === undefined || after.startsWith("no ") ? `remove ${name}` : undefined;
    const was = old?.at(-1);
    if (was === undefined && before !== undefined && !before.startsWith("no ")) return undefined;
    return `set ${name} to ${now?.at(-1) ?? ""}${was === undefined ? "" : ` (was ${was})`}`;
  }
  return undefined;
}

function memberPhrase({ members }: Phrasing, before: Line, after: Line): string | undefined {
  const parts = [before, after].map((line) => {
    const [form, noun] = members.find(([candidate]) => candidate.test(line ?? "")) ?? [];
    const found = form?.exec(line ?? "");
    return noun === undefined || found === undefined || found === null
      ? undefined
      : filled(noun, found);
  });
  const [old, now] = parts;
  if (before !== undefined && after !== undefined) {
    return old === undefined || now === undefined ? undefined : `replace ${old} by ${now}`;
  }
  if (now !== undefined) return `add ${now}`;
  return old === undefined ? undefined : `remove ${old}`;
}

/** Groups that found nothing leave neither blanks nor brackets. */
const filled = (text: string, found: RegExpExecArray): string =>
  text
    .replace(/\$(\d)/g, (_, group: string) => found[Number(group)] ?? "")
    .replace(/ \(\)| (?= )/g, "");
