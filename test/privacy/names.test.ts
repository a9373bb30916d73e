import { loadNameRecognizer } from "../../src/core/privacy/names/load-names.ts";
import { testRecognizers } from "./recognizer-tester.ts";

testRecognizers(
  [await loadNameRecognizer()],
  [
    {
      name: "first name and more",
      text: "Ask ⟦Daniel Ferrand⟧ or ⟦Ana M. de la Vega⟧.",
      entity: "PERSON",
      confidence: 0.8,
    },
    { name: "with an apostrophe and hyphens", text: "⟦Jean-Pierre O'Brien-Lake⟧ called" },
    { name: "possessive", text: "⟦Daniel Ferrand⟧'s laptop" },
    { name: "behind a title", text: "I spoke to Dr. ⟦Ferrand⟧ and Mrs ⟦Quillory⟧" },
    { name: "a title twice", text: "My name is Mr. ⟦Daniel Ferrand⟧" },
    { name: "introduced", text: "Hello, my name is ⟦Quillory⟧ and the VPN is down" },
    { name: "signed", text: "The link is up again.\n\nRegards,\n⟦Quillory Vance⟧\n" },
    { name: "alone in a sentence", text: "Then ⟦Daniel⟧ changed the config.", confidence: 0.6 },
    { name: "escaped", text: "Thanks,\\n⟦Daniel Ferrand⟧\\n" },
    { name: "no company", text: "Daniel Consulting GmbH and Oliver Systems Inc" },
    { name: "no street", text: "12 Victor Hugo, Rue Daniel Casanova 5, Nelson Park" },
    {
      name: "no host, path or user",
      text: "daniel@host Daniel.example.net /home/Daniel \\\\srv\\Daniel Daniel_1 user=Daniel",
    },
    { name: "no column of a table", text: "| Daniel | Auto | 100 |\nNAME       Daniel     UP" },
    {
      name: "no words",
      text: "Will the Grace period of Mark 4 end? Port Status Up, Interface Down",
    },
    { name: "places", text: "We moved from ⟦Norway⟧ to ⟦Heidelberg⟧.", entity: "LOCATION" },
    { name: "a country", text: "⟦Belgium⟧'s weather, and ⟦Costa Rica⟧ was fine" },
    { name: "at the start of a sentence", text: "In ⟦Belgium⟧ they have two sites" },
    { name: "a name that begins like a place", text: "from Heidelberg Materials" },
    { name: "no field of a log", text: 'srccountry="France" tz=Europe/Berlin' },
  ],
);
