/** What was read of a source as texts of an example: a system prompt, a request and its answer, as the templates say. */

import { noCalls, type Example, type Role, type Turn } from "../formats/format.ts";
import type { CreationOptions } from "./creation-options.ts";
import { partsOfKind, type OperationalRecord } from "./operational-record.ts";
import { taskTypes, type TaskType } from "./task-type.ts";
import { Template, type ValueOf } from "./template.ts";

interface CompiledTemplate {
  readonly system: Template;
  readonly request: Template;
  readonly answer: Template;
}

export interface UnknownName {
  readonly taskType: TaskType;
  readonly name: string;
}

export interface ExampleTexts {
  /** "": there is none. */
  readonly system: string;
  readonly request: string;
  readonly answer: string;
}

export class ExampleRenderer {
  readonly #templates: ReadonlyMap<TaskType, CompiledTemplate>;
  readonly #goldenRequest: Template;
  /** Names in templates that were used, which no record had so far. */
  readonly #unknown = new Map<TaskType, Set<string>>();

  constructor({ prompts, goldenRequest }: Pick<CreationOptions, "prompts" | "goldenRequest">) {
    this.#goldenRequest = new Template(goldenRequest);
    this.#templates = new Map(
      taskTypes.map((type) => {
        const { system, request, answer } = prompts[type];
        const template = {
          system: new Template(system),
          request: new Template(request),
          answer: new Template(answer),
        };
        return [type, template];
      }),
    );
  }

  /** A request or answer may be empty. */
  texts(record: OperationalRecord): ExampleTexts {
    const { taskType } = record;
    const template = this.#templates.get(taskType);
    if (template === undefined) throw new RangeError(`Unknown task type: ${taskType}`);
    const valueOf = this.#valuesOf(record, this.#unknownOf(record, template));
    return {
      system: template.system.fill(valueOf),
      request: template.request.fill(valueOf),
      answer: template.answer.fill(valueOf),
    };
  }

  /** Names in templates that no record has: the sources have nothing of that name. */
  get unknownNames(): readonly UnknownName[] {
    return [...this.#unknown].flatMap(([taskType, names]) =>
      [...names].map((name) => ({ taskType, name })),
    );
  }

  #unknownOf({ taskType, kind }: OperationalRecord, template: CompiledTemplate): Set<string> {
    let unknown = this.#unknown.get(taskType);
    if (unknown === undefined) {
      const { system, request, answer } = template;
      unknown = new Set([...system.names, ...request.names, ...answer.names]);
      for (const part of partsOfKind[kind]) unknown.delete(part);
      this.#unknown.set(taskType, unknown);
    }
    return unknown;
  }

  /** What is found is no longer among the unknown ones. */
  #valuesOf(record: OperationalRecord, unknown: Set<string>): ValueOf {
    return (name) => {
      const value = this.#valueOf(name, record);
      if (value !== undefined && unknown.size > 0) unknown.delete(name);
      return value;
    };
  }

  #valueOf(name: string, { parts, traits, kind, doubt }: OperationalRecord): string | undefined {
    const known: Readonly<Record<string, string | undefined>> = parts;
    if (Object.hasOwn(known, name)) return known[name];
    const isGolden = name === "request" && kind === "config" && doubt === undefined;
    return isGolden
      ? this.#goldenRequest.fill((trait) => ownValue(traits, trait))
      : ownValue(traits, name);
  }
}

export function exampleOf({ system, request, answer }: ExampleTexts): Example {
  const turns = [turnOf("user", request), turnOf("assistant", answer)];
  return {
    kind: "conversation",
    turns: system === "" ? turns : [turnOf("system", system), ...turns],
  };
}

/** Names come from templates: those of what every object has are none of its own. */
const ownValue = (values: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined;

function turnOf(role: Role, text: string): Turn {
  const trained = role === "assistant";
  return { role, parts: [{ type: "text", text, path: [] }], calls: noCalls, trained, path: [] };
}
