/** Records to write test datasets with. */

export const chat = (question: string, answer: string): string =>
  JSON.stringify({
    messages: [
      { role: "user", content: question },
      { role: "assistant", content: answer },
    ],
  });

export const good = chat("Which command lists the BGP neighbours?", "show bgp summary");
export const other = chat("Which command lists the interfaces?", "show interfaces brief");
/** One error: a comma before the closing bracket. */
export const broken = '{"messages":[],}';

export const lines = (...records: readonly string[]): string =>
  records.map((record) => `${record}\n`).join("");
