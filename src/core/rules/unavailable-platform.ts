import { defineRule } from "./rule.ts";

/** Found by the engine for each chosen target. */
export const unavailablePlatform = defineRule({
  meta: {
    id: "unavailable-platform",
    description: "Point out platforms that take no more jobs",
    category: "platform",
    severity: "warning",
    messages: {
      closed: "No new jobs are taken since {date}.",
      closing: "New jobs are taken until {date} only.",
      restricted: "New jobs are taken from some customers only until {date}.",
      unsupported: "The service is no longer supported since {date}.",
      unclear:
        "Its documents disagree: by one of them it ended on {date}, another still lists it. Ask before you rely on it.",
      unlisted: "The vendor's list of {date} no longer has it: no new jobs are to be expected.",
    },
  },
});
