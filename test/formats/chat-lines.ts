/** Messages and records in OpenAI's shape, for the tables of the formats that have it. */

export const S = '{"role":"system","content":"s"}';
export const U = '{"role":"user","content":"q"}';
export const A = '{"role":"assistant","content":"a"}';
export const png = "data:image/png;base64,iVBORw0KGgo=";

export function messages(...list: readonly string[]): string {
  return `{"messages":[${list.join(",")}]}`;
}

export function image(url: string): string {
  return `{"type":"image_url","image_url":{"url":"${url}"}}`;
}

/** A user message with text and images. */
export function withImages(...urls: readonly string[]): string {
  return `{"role":"user","content":[{"type":"text","text":"q"},${urls.map(image).join(",")}]}`;
}

/** An assistant message that calls the function f. */
export function calling(...ids: readonly string[]): string {
  const calls = ids.map((id) => {
    return `{"id":"${id}","type":"function","function":{"name":"f","arguments":"{}"}}`;
  });
  return `{"role":"assistant","tool_calls":[${calls.join(",")}]}`;
}

export function answering(id: string): string {
  return `{"role":"tool","tool_call_id":"${id}","content":"x"}`;
}
