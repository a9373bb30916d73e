/** Invented tickets as ticket systems export them: quoted fields with line breaks, doubled quotes, some HTML and mails. */

import { once } from "node:events";
import { createWriteStream, existsSync } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import { join } from "node:path";

/** About 2 KB each: a text of the command line, a question and an answer, with work notes between. */
function row(index: number): string {
  const device = `sw-${index % 977}`;
  const port = `GigabitEthernet1/0/${index % 48}`;
  const lines = Array.from(
    { length: 8 },
    (_, line) =>
      `${port} is up, line protocol is up, ${index * 31 + line} packets input, ${line} CRC errors`,
  );
  const problem = `Users behind ${device} report ""slow"" access to application ${index % 53} since this morning.\n${lines.join("\n")}\nNobody changed anything, as far as we know.`;
  const html = index % 4 === 0 ? "<p>Checked the port.<br>Errors &amp; drops rise.</p>" : "";
  const notes = `2026-03-${String(1 + (index % 28)).padStart(2, "0")} 10:00:00 - A. Example (Work notes)\n${html}Errors on ${port} of ${device} grow with load; the optic reads -${index % 30}.1 dBm.\n`;
  const resolution = `Replaced the optic in ${port} of ${device} and cleaned the patch; counters cleared, no errors for ${1 + (index % 9)} hours. ${"Watched the port together with the user. ".repeat(21)}`;
  const fields = [
    `INC${String(index).padStart(7, "0")}`,
    `Slow access behind ${device}`,
    problem,
    notes,
    resolution,
    device,
    "Closed",
  ];
  return `${fields.map((field) => `"${field}"`).join(",")}\n`;
}

const header =
  "Number,Short description,Description,Work notes,Close notes,Configuration item,State\n";

/** Path of a CSV file with so many tickets; made once. */
export async function ticketCorpus(folder: string, tickets: number): Promise<string> {
  const path = join(folder, `tickets-${tickets}.csv`);
  if (existsSync(path)) return path;
  await mkdir(folder, { recursive: true });
  const unfinished = `${path}.tmp`;
  const file = createWriteStream(unfinished);
  file.write(header);
  for (let index = 0; index < tickets; index++) {
    if (!file.write(row(index))) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
  await rename(unfinished, path);
  return path;
}
