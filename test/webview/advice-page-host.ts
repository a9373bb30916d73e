/** The built page of the panels that advise, as VS Code shows it. */
import type { AdviceState, FromAdvicePage, ToAdvicePage } from "../../src/protocol/advice-view.ts";
import { hostedPages, type OpenHostedPage } from "./page-host.ts";

export type OpenAdvicePage = OpenHostedPage<ToAdvicePage, FromAdvicePage>;

const headings: Readonly<Record<AdviceState["page"], string>> = {
  assessment: "Dataset quality",
  recommendation: "Fine-tune or not",
};

/** As `hostedPages`. */
export const advicePages = (state: AdviceState): OpenAdvicePage =>
  hostedPages({ name: "advice", place: "editor", heading: headings[state.page] }, told(state));

export const told = (state: AdviceState): ToAdvicePage => ({ type: "state", state });
