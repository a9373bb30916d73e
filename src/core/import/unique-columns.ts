/** Names of columns, each of them once: Jira's exports have a column "Comment" for each comment. */

/** "Comment", "Comment" as "Comment", "Comment (2)"; in the order that they came in. */
export function uniqueColumns(columns: readonly string[]): readonly string[] {
  const given = new Set(columns);
  const taken = new Set<string>();
  const repeats = new Map<string, number>();
  return columns.map((column) => {
    let name = column;
    let number = repeats.get(column) ?? 1;
    // A later column may have the very name that this one would get.
    while (taken.has(name) || (number > 1 && given.has(name))) {
      number += 1;
      name = `${column} (${number})`;
    }
    repeats.set(column, number);
    taken.add(name);
    return name;
  });
}
