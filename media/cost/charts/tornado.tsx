import type { Sensitivity, SensitivityBar } from "../../../src/core/cost/analysis.ts";
import { figuresOf } from "../../../src/core/cost/estimate.ts";
import { paidBackText, quantityText, usd } from "../../../src/core/cost/figure-text.ts";
import { figuresBehind } from "../../../src/core/cost/figures.ts";
import type { GivenInputs, InputId } from "../../../src/core/cost/inputs.ts";
import { capitalized } from "../../../src/core/wording.ts";
import { Steps } from "../steps.tsx";
import { Chart, Drawing, Numbers } from "./chart.tsx";
import { DataTable } from "./data-table.tsx";
import { Legend } from "./legend.tsx";
import { TornadoBars, tornadoHeight } from "./tornado-bars.tsx";

export interface TornadoProps {
  readonly sensitivity: Sensitivity;
  /** Of the scenario. */
  readonly given: GivenInputs;
}

/** What moves the result less than these is in the table only. */
const mostDrawn = 10;

export function Tornado({ sensitivity, given }: TornadoProps) {
  const { bars, netPresentValue } = sensitivity;
  const drawn = bars.slice(0, mostDrawn);
  const title = "Sensitivity";
  const message = messageOf(bars);
  const draw = (width: number) => (
    <Drawing title={title} message={message} width={width} height={tornadoHeight(drawn.length)}>
      <TornadoBars base={netPresentValue} bars={drawn} width={width} />
    </Drawing>
  );
  return (
    <Chart title={title} message={message} draw={drawn.length > 0 ? draw : undefined}>
      {drawn.length > 0 && (
        <>
          <Legend
            entries={[
              { look: "low", label: "Input at the low end of its range" },
              { look: "high", label: "At the high end" },
            ]}
          />
          <Numbers name="tornado">
            <DataTable
              label="Net present value and break-even at the ends of each input's range"
              columns={["Input", "At", "Net present value", "Break-even"]}
              rows={bars.flatMap(({ input, label, low, high }) =>
                [low, high].map((end, index) => ({
                  key: `${input} ${String(index)}`,
                  steps: () => <EndSteps given={given} input={input} value={end.input} />,
                  cells: [
                    capitalized(label),
                    quantityText(input, end.input),
                    usd(end.netPresentValue),
                    paidBackText(end),
                  ],
                })),
              )}
            />
          </Numbers>
        </>
      )}
    </Chart>
  );
}

interface EndStepsProps {
  readonly given: GivenInputs;
  readonly input: InputId;
  readonly value: number;
}

/** Of the figures on the way, those that the input moves. */
function EndSteps({ given, input, value }: EndStepsProps) {
  const figures = figuresOf({ given });
  const moved = figuresOf({ given: { ...given, [input]: value } });
  const ids = figuresBehind("netPresentValue").filter(
    (id) => moved[id].value !== figures[id].value,
  );
  return <Steps figures={moved} ids={[...ids, "netPresentValue", "breakEvenMonths"]} />;
}

function messageOf([first]: readonly SensitivityBar[]): string {
  if (first === undefined) return "No input within its range moves the net present value.";
  const { input, label, low, high } = first;
  return (
    `What matters most: ${label}. From ${quantityText(input, low.input)} to ${quantityText(input, high.input)}, ` +
    `the net present value goes from ${usd(low.netPresentValue)} to ${usd(high.netPresentValue)}.`
  );
}
