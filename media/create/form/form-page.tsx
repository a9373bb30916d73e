import type { CreateStage, CreateState } from "../../../src/protocol/create-view.ts";
import { Icon } from "../../ui/icons.tsx";
import { LeftOutSection } from "../preview/left-out-section.tsx";
import { PreviewSection } from "../preview/preview-section.tsx";
import { CleaningSection } from "./cleaning-section.tsx";
import { ColumnsSection } from "./columns-section.tsx";
import { ConfigSection } from "./config-section.tsx";
import { CreateBar } from "./create-bar.tsx";
import { LogSection } from "./log-section.tsx";
import { OutputSection } from "./output-section.tsx";
import { PrivacySection } from "./privacy-section.tsx";
import { PromptSection } from "./prompt-section.tsx";
import { SourcesSection } from "./sources-section.tsx";

export interface FormPageProps {
  readonly state: CreateState;
  readonly stage: Exclude<CreateStage, { readonly stage: "prepared" }>;
}

export function FormPage({ state, stage }: FormPageProps) {
  const { choices, columns, done, failure } = state;
  const isPreparing = stage.stage === "preparing";
  return (
    <>
      <section class="head">
        <h1>Create a dataset</h1>
        {done !== undefined && (
          <p class="done">
            <Icon name="check" />
            <span>{done}</span>
          </p>
        )}
      </section>
      <div class="columns form" inert={isPreparing}>
        <div class="column">
          <SourcesSection state={state} />
          {columns !== undefined && <ColumnsSection state={state} columns={columns} />}
          {choices.kind === "log" && <LogSection state={state} />}
          {choices.kind === "config" && <ConfigSection state={state} />}
        </div>
        {/* In one column, too, it is near what changes it most. */}
        <div class="column looks" role="region" aria-label="What comes of it" tabIndex={0}>
          <PreviewSection state={state} />
          <LeftOutSection state={state} />
        </div>
        <div class="column">
          {choices.kind === "ticket" && <CleaningSection cleaning={choices.cleaning} />}
          <PromptSection state={state} />
          <PrivacySection state={state} />
          <OutputSection state={state} />
        </div>
      </div>
      {failure !== undefined && (
        <p class="problem failure" role="alert">
          <Icon name="error" />
          <span>{failure}</span>
        </p>
      )}
      <CreateBar state={state} stage={stage} />
    </>
  );
}
