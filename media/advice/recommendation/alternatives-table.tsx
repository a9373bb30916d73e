import type {
  FineTuningRecommendation,
  RecommendationInputs,
} from "../../../src/core/recommendation/recommendation.ts";
import { alternativesTable } from "../../../src/core/recommendation/report-parts.ts";
import { capitalized } from "../../../src/core/wording.ts";

export interface AlternativesTableProps {
  readonly recommendation: FineTuningRecommendation;
  readonly inputs: RecommendationInputs;
}

/** As in the reports. Its roles are said, because a narrow panel lays it out otherwise than a table. */
export function AlternativesTable({ recommendation, inputs }: AlternativesTableProps) {
  const { head, rows } = alternativesTable(recommendation, inputs);
  return (
    <>
      <h3 id="alternatives-title">What may do instead</h3>
      <div class="alternatives-box">
        <table class="alternatives" role="table" aria-labelledby="alternatives-title">
          <thead role="rowgroup">
            <tr role="row">
              {head.map((title) => (
                <th key={title} role="columnheader">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map(([name, what, ...others], index) => (
              <tr key={index} role="row">
                <th role="rowheader">{name}</th>
                <td role="cell" dir="auto">
                  {what}
                </td>
                {others.map((cell, place) => (
                  <td key={place} role="cell" data-label={head[place + 2]} dir="auto">
                    {capitalized(cell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
