/** How formats with OpenAI-shaped messages differ from each other: what they take, refuse and call by another name. */

import type { Role } from "../formats/format.ts";

export interface ChatDialect {
  /** Of the format, as messages name it. */
  readonly label: string;
  readonly roles: RoleNames;
  /** The order of turns that the platform demands; `undefined`: it takes any, and unusual ones are advised against. */
  readonly order?: TurnOrder | undefined;
  /** The fields of a message that it knows. */
  readonly fields: ReadonlySet<string>;
  /** Whether it refuses fields that it does not know. */
  readonly refusesUnknownFields: boolean;
  /** The field that says whether a message is trained on: OpenAI's `weight` (0, 1), Axolotl's `train` (boolean). */
  readonly mask: "weight" | "train" | "none";
  /** Another name of the field `content`. */
  readonly otherContent?: string | undefined;
  /** Whether a content may be a list of parts. */
  readonly takesParts: boolean;
  /** Whether all contents of a record must be texts, or all lists. */
  readonly wantsOneKindOfContent?: boolean | undefined;
  /** `undefined`: it takes none. */
  readonly images?: ImageRules | undefined;
  /** `undefined`: it knows no calls of tools. */
  readonly tools?: ToolRules | undefined;
}

export interface RoleNames {
  /** What the format calls a role; one that is absent it has not. */
  readonly names: Readonly<Partial<Record<Role, string>>>;
  /** For messages: "System, User or Chatbot". `undefined`: those of OpenAI. */
  readonly list?: string | undefined;
  /** Where the system prompt stands if it is no message: "system". */
  readonly systemBeside?: string | undefined;
  toRole(name: string): Role | undefined;
}

export interface TurnOrder {
  /** Who may speak first, the system aside; `undefined`: everybody. */
  readonly first?: Role | undefined;
  /** Who speaks last; `undefined`: anybody. */
  readonly last?: Role | undefined;
  /** Whether two turns of a role in a row are refused. */
  readonly alternates: boolean;
  /** Who may speak after whom; `undefined`: anybody. */
  readonly after?: Readonly<Record<Role, readonly Role[]>> | undefined;
  /** "first": one message, at the start; "one": one message; "any": as many as wanted. */
  readonly system: "first" | "one" | "any";
  /** Roles of which there must be a turn, beside the assistant. */
  readonly demands?: readonly Role[] | undefined;
}

export interface ImageRules {
  /** In one record; `undefined`: no limit is known. */
  readonly max?: number | undefined;
  /** Whether they must be in the record, as base64. */
  readonly onlyBase64: boolean;
  /** How a data URL of an image begins, in lower case; the media type is captured. */
  readonly dataUrl: RegExp;
  /** Of such images, where they are others than OpenAI's: "PNG and JPEG images". */
  readonly types?: string | undefined;
  /** Whether the address may stand in place of the object that holds it. */
  readonly takesBareUrl?: boolean | undefined;
}

export interface ToolRules {
  /** How the arguments of a call are written: JSON in a string, or the object itself; "either" is written as text. */
  readonly arguments: "text" | "object" | "either";
  /** Whether calls must have ids that answers name. */
  readonly ids: "demanded" | "optional";
  /** What stands for an id in the last message, whose calls nobody answers. */
  readonly noId?: string | undefined;
  /** What the ids look like; others are replaced when a record is written. */
  readonly idShape?: RegExp | undefined;
  /** What names of tools look like. */
  readonly nameShape?: RegExp | undefined;
  /** The n-th id that is made up, n from 1 on. */
  makeId(n: number): string;
  /** Whether a turn with calls may have a text. */
  readonly takesTextWithCalls: boolean;
  /** Whether an answer names the tool that it comes from. */
  readonly namesAnswers: boolean;
  /** Whether the format counts calls and answers itself: a call without an answer is then its matter. */
  readonly countsAnswers: boolean;
}

/** `developer` is the newer name of `system`, `function` the older one of `tool`. */
function toOpenaiRole(name: string): Role | undefined {
  switch (name) {
    case "user":
    case "assistant":
    case "system":
    case "tool":
      return name;
    case "developer":
      return "system";
    case "function":
      return "tool";
    default:
      return undefined;
  }
}

export const openaiRoles: RoleNames = {
  names: { system: "system", user: "user", assistant: "assistant", tool: "tool" },
  toRole: toOpenaiRole,
};

/** The names of a format that takes no others. */
export function roleNames(
  names: RoleNames["names"],
  beside: Pick<RoleNames, "systemBeside"> = {},
): RoleNames {
  const roles = new Map<string, Role>();
  for (const role of ["system", "user", "assistant", "tool"] as const) {
    const name = names[role];
    if (name !== undefined) roles.set(name, role);
  }
  const all = [...roles.keys()];
  const list = `${all.slice(0, -1).join(", ")} or ${all.at(-1) ?? ""}`;
  return { names, list, ...beside, toRole: (name) => roles.get(name) };
}

/** OpenAI vision fine-tuning guide, mirrors of 2025-2026: 10 images in one record. */
export const openaiImages: ImageRules = {
  max: 10,
  onlyBase64: false,
  dataUrl: /^data:(image\/(?:png|jpe?g|webp));base64,/,
};

export const openaiTools: ToolRules = {
  arguments: "text",
  ids: "demanded",
  makeId: (n) => `call_${n}`,
  takesTextWithCalls: true,
  namesAnswers: false,
  countsAnswers: false,
};

/** Fields of OpenAI's messages; `refusal` and `audio` are part of its API's answers. */
export const openaiFields: ReadonlySet<string> = new Set([
  ...["role", "content", "name", "weight", "tool_calls", "tool_call_id", "function_call"],
  ...["refusal", "audio"],
]);

/** OpenAI's own: any order is taken. */
export function openaiDialect(label: string, changes: Partial<ChatDialect> = {}): ChatDialect {
  return {
    label,
    roles: openaiRoles,
    order: undefined,
    fields: openaiFields,
    refusesUnknownFields: false,
    mask: "weight",
    otherContent: undefined,
    takesParts: true,
    images: openaiImages,
    tools: openaiTools,
    ...changes,
  };
}

/** Fields of messages that only their own format has a use for. */
const ownFields = ["refusal", "audio", "prefix", "train_detail", "thinking", "reasoning_content"];

/** `Format.unheld` for messages in these lists; `lists`: their paths. */
export function unheldFields(
  { fields }: ChatDialect,
  ...lists: readonly (readonly string[])[]
): readonly (readonly string[])[] {
  const own = ownFields.filter((field) => fields.has(field));
  return lists.flatMap((list) => own.map((field) => [...list, "*", field]));
}
