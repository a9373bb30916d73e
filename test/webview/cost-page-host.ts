/** The built page of the Cost view as VS Code shows it. */
import type { TestContext } from "node:test";
import type { FromCostPage, ToCostPage } from "../../src/protocol/cost-view.ts";
import { hostedPages, type HostedPage as AnyPage, type HostedPageOptions } from "./page-host.ts";

type State = Extract<ToCostPage, { readonly type: "state" }>;

export interface CostPageOptions extends HostedPageOptions<ToCostPage> {
  readonly state: State;
}

export interface HostedPage extends AnyPage<ToCostPage, FromCostPage> {
  /** The scenarios that the extension would keep now. */
  readonly kept: () => Promise<
    Extract<FromCostPage, { readonly type: "changeScenarios" }> | undefined
  >;
}

export type OpenCostPage = (
  t: TestContext,
  options?: Partial<CostPageOptions>,
) => Promise<HostedPage>;

/** As `hostedPages`. */
export function costPages(state: State): OpenCostPage {
  const open = hostedPages<ToCostPage, FromCostPage>(
    { name: "cost", place: "sideBar", heading: "Scenarios" },
    state,
  );
  return async (t, options) => {
    const hosted = await open(t, options);
    return {
      ...hosted,
      kept: async () =>
        (await hosted.messages()).findLast((message) => message.type === "changeScenarios"),
    };
  };
}
