/** Work that is over before a person has looked up needs no notification. */
const patienceMs = 500;

export async function lastsLong(work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const timeIsUp = new Promise<true>((resolve) => {
    timer = setTimeout(resolve, patienceMs, true);
  });
  const isOver = work.then(() => false);
  return Promise.race([isOver, timeIsUp]).finally(() => {
    clearTimeout(timer);
  });
}
