/** As its settings have it by default, and what stands in place of a host where the editor asks its model. */
const usualHosts: readonly string[] = ["api.anthropic.com", "through the editor"];

/** Such as a gateway: it has to stand out. */
export const isOtherHost = (host: string): boolean => !usualHosts.includes(host);
