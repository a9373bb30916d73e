/** Says what is wrong with the price book that ships: `npm run check:prices`. */

import { priceBookProblems } from "../../src/core/cost/price-book-schema.ts";
import { priceBook } from "../../src/core/cost/prices.ts";

const problems = priceBookProblems(priceBook);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
