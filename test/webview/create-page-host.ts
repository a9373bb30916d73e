/** The built page of the panel that creates datasets, as VS Code shows it. */
import type { CreateState, FromCreatePage, ToCreatePage } from "../../src/protocol/create-view.ts";
import { hostedPages, type OpenHostedPage } from "./page-host.ts";

/** As `hostedPages`. */
export const createPages = (
  state: CreateState,
  heading = "Create a dataset",
): OpenHostedPage<ToCreatePage, FromCreatePage> =>
  hostedPages({ name: "create", place: "editor", heading }, told(state));

export const told = (state: CreateState): ToCreatePage => ({ type: "state", state });
