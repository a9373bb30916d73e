import { severities } from "../model.ts";

export const severityChoices = ["off", ...severities] as const;
