import { useEffect, useState } from "preact/hooks";

/** Whether the page is as a query of media says, such as "(width < 700px)". */
export function useMedia(query: string): boolean {
  const [isSo, setSo] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const listen = (): void => {
      setSo(media.matches);
    };
    media.addEventListener("change", listen);
    return () => {
      media.removeEventListener("change", listen);
    };
  }, [query]);
  return isSo;
}
