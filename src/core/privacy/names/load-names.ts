/** Names of persons and places, whose lists only projects that ask for them load. */

import type { Recognizer } from "../recognizer.ts";
import { personNameRecognizer } from "./person-name.ts";
import { placeNameRecognizer } from "./place-name.ts";

export async function loadNameRecognizer(): Promise<Recognizer> {
  const [{ firstNames }, { cities, countriesAndStates }] = await Promise.all([
    import("./first-names.ts"),
    import("./places.ts"),
  ]);
  const countries = new Set(entries(countriesAndStates, /[,\n]/));
  const persons = personNameRecognizer(
    // "Jordan" and "Georgia" are places more often.
    new Set(entries(firstNames, /\s+/).filter((name) => !countries.has(name))),
  );
  const places = placeNameRecognizer({ countries, cities: new Set(entries(cities, /[,\n]/)) });
  return {
    id: "names",
    entities: [...persons.entities, ...places.entities],
    triggers: [{ wholeText: true }],
    find(text, trigger, report) {
      persons.find(text, trigger, report);
      places.find(text, trigger, report);
    },
  };
}

const entries = (list: string, separator: RegExp): readonly string[] =>
  list.trim().split(separator);
