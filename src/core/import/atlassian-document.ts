/**
 * Texts of Jira Cloud, which are trees:
 * https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/ (2026-11-23).
 */

import { isObject } from "../fields.ts";
import type { JsonObject, JsonValue } from "../model.ts";

export const isAtlassianDocument = (value: JsonObject): boolean =>
  value["type"] === "doc" && Array.isArray(value["content"]);

/** Its text, paragraphs parted by a blank line. `value`: no deeper than what reads JSON can bear. */
export function atlassianText(value: JsonObject): string {
  return blocksOf(value, "\n\n").trim();
}

function childrenOf({ content }: JsonObject): readonly JsonObject[] {
  return Array.isArray(content) ? content.filter(isObject) : [];
}

const blocksOf = (node: JsonObject, separator: string): string =>
  childrenOf(node)
    .map(blockText)
    .filter((text) => text !== "")
    .join(separator);

function blockText(node: JsonObject): string {
  switch (node["type"]) {
    case "bulletList":
    case "taskList":
    case "decisionList":
      return listText(node, () => "- ");
    case "orderedList":
      return listText(node, (index) => `${index + 1}. `);
    case "table":
      return blocksOf(node, "\n");
    case "tableRow":
      return childrenOf(node)
        .map((cell) => blocksOf(cell, " "))
        .join(" | ");
    case "rule":
      return "";
    default: {
      const children = childrenOf(node);
      const isInline = children.every((child) => inlineText(child) !== undefined);
      if (isInline) return inlineText(node) ?? children.map((child) => inlineText(child)).join("");
      return blocksOf(node, "\n\n");
    }
  }
}

function listText(node: JsonObject, mark: (index: number) => string): string {
  return childrenOf(node)
    .map((item, index) => {
      const indent = " ".repeat(mark(index).length);
      return `${mark(index)}${blockText(item).replaceAll("\n\n", "\n").replaceAll("\n", `\n${indent}`)}`;
    })
    .join("\n");
}

/** Of a node that stands in a line; `undefined`: it does not. */
function inlineText(node: JsonObject): string | undefined {
  const attributes = isObject(node["attrs"]) ? node["attrs"] : {};
  switch (node["type"]) {
    case "text":
      return textOf(node["text"]);
    case "hardBreak":
      return "\n";
    case "mention":
    case "status":
      return textOf(attributes["text"]);
    case "emoji":
      return textOf(attributes["text"] ?? attributes["shortName"]);
    case "inlineCard":
      return textOf(attributes["url"]);
    case "date":
      return dayOf(attributes["timestamp"]);
    default:
      return undefined;
  }
}

const textOf = (value: JsonValue | undefined): string => (typeof value === "string" ? value : "");

/** `timestamp`: milliseconds since 1970, in a string. */
function dayOf(timestamp: JsonValue | undefined): string {
  const date = new Date(Number(timestamp));
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
}
