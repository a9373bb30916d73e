/**
 * The world's numbering plans, from Google's libphonenumber. Its own parser takes some 50 microseconds a number, far too
 * long for a log full of them: here the national number is held against the patterns of its country, nothing else.
 */

import metadata from "libphonenumber-js/metadata.max.json";

/** Places in a plan that matter here: its calling code, its general pattern, and the patterns of each type. */
const callingCodeAt = 0;
const patternAt = 2;
const typesAt = 11;

/** As the metadata (version 4) is laid out; its declaration says no more than `any`. */
type Plan = readonly unknown[];

const planByCallingCode: ReadonlyMap<string, RegExp> = compilePlans([
  ...(Object.values(metadata.countries) as readonly Plan[]),
  ...(Object.values(metadata.nonGeographic) as readonly Plan[]),
]);

function compilePlans(plans: readonly Plan[]): ReadonlyMap<string, RegExp> {
  const patterns = new Map<string, string[]>();
  for (const plan of plans) {
    const code = String(plan[callingCodeAt]);
    const list = patterns.get(code) ?? [];
    list.push(...patternsOf(plan));
    patterns.set(code, list);
  }
  return new Map(
    [...patterns].map(([code, list]) => [code, new RegExp(`^(?:${list.join("|")})$`)]),
  );
}

function patternsOf(plan: Plan): readonly string[] {
  const types = plan[typesAt];
  if (!Array.isArray(types)) return [String(plan[patternAt])];
  return types.flatMap((type: unknown) => (Array.isArray(type) ? [String(type[0])] : []));
}

/** Whether a country has given out numbers like this. Digits only, calling code first. */
export function isAssignedNumber(digits: string): boolean {
  // No calling code is the beginning of another one (ITU-T E.164).
  for (let length = 1; length <= 3; length++) {
    const plan = planByCallingCode.get(digits.slice(0, length));
    if (plan !== undefined) return plan.test(digits.slice(length));
  }
  return false;
}
