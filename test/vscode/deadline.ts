/** Rejects with `message` when `work` takes longer than `ms`; the work itself goes on. */
export function withDeadline<T>(
  work: Promise<T>,
  { ms, message }: { readonly ms: number; readonly message: string },
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(message));
    }, ms);
  });
  return Promise.race([work, deadline]).finally(() => {
    clearTimeout(timer);
  });
}
