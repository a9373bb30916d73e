/** The words of streets, by where they stand: behind the name, at its end, or before it. All in lower case. */

/** US Postal Service, Publication 28, appendix C1 (2024), and what Britain adds. */
export const streetTypes = (
  "street st avenue ave boulevard blvd road rd lane ln drive dr court ct circle cir terrace ter parkway pkwy highway hwy " +
  "square sq place pl way trail alley crescent close gardens grove mews turnpike"
).split(" ");

/** At the end of the name in German, Dutch and the Nordic languages, with the house number behind it. */
export const streetEndings =
  "strasse gasse platz allee straat laan plein gracht steenweg gatan gata gade vej veien vegen braut katu kuja weg".split(
    " ",
  );

/** Endings with a letter beyond ASCII are found by their part without one: "stra", "gen". */
export const splitEndings = new Set(["straße", "vägen"]);

/** Before the name in the Romance and Slavic languages. */
export const streetPrefixes =
  "rue calle avenida avenue rua viale via piazza corso paseo carrer travessa chemin ul. ulica".split(
    " ",
  );

const capitals = "A-Z\\u00c0-\\u00de\\u0100-\\u017f\\u0386-\\u03ab\\u0400-\\u042f";

/** What words of names are made of; for a character class. */
export const letters = "\\w'’.\\u00c0-\\u024f\\u0386-\\u03ce\\u0400-\\u04ff-";

/** A word of a name; the source of an expression. */
export const nameWord = `[${capitals}][${letters}]{0,24}`;
