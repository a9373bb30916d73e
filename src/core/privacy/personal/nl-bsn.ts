import { announcedRecognizer } from "../announced.ts";
import { isOneDigitRepeated, weightedSum } from "../checksums/weighted-sum.ts";

/** The "elfproef": Logisch Ontwerp BSN, Rijksdienst voor Identiteitsgegevens. The last weight is -1. */
const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** What is counted, is no number of a person. */
const unit =
  "[ \\t](?:frames?|packets?|pkts|bytes|octets|bits|bps|pps|entries|flows|sessions|errors|drops|cells|messages|times|seconds|routes|hosts)\\b";

/** Burgerservicenummer: nine digits; those of eight miss a leading zero. */
export const nlBsn = announcedRecognizer("nl-bsn", {
  entity: "NL_BSN",
  words: [
    ...["bsn", "bsnnummer", "burgerservicenummer", "burger service nummer"],
    ...["citizen service number", "sofinummer", "sofi"],
  ],
  shape: new RegExp(
    String.raw`(?<![\w.+-])(?:\d{8,9}|\d{4}([. ])\d{2}\1\d{3}|\d{3}([. -])\d{3}\2\d{3})(?![\w-]|${unit})`,
    "g",
  ),
  isValid: (value) =>
    !isOneDigitRepeated(value) && weightedSum(value.padStart(9, "0"), weights) % 11 === 0,
});
