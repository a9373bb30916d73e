import type { AdviceState, FromAdvicePage } from "../protocol/advice-view.ts";
import { parseAdviceMessage } from "../protocol/advice-view-schema.ts";
import type { Advice } from "./advice.ts";
import { tellFailure } from "./advice-failure.ts";
import type { Host } from "./host.ts";
import { PanelPage, type PanelWebview } from "./panel-page.ts";

/** The other side of a page that advises. */
export class AdvicePage extends PanelPage<AdviceState, FromAdvicePage> {
  /** The advice may outlive the page. */
  constructor(host: Host, webview: PanelWebview, advice: Advice) {
    super(host, webview, {
      content: advice,
      parse: parseAdviceMessage,
      sentenceOf: tellFailure,
    });
  }
}
