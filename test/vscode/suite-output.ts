/** Begins every line of the editor suite's own output, to tell it from what VS Code logs. */
export const outputPrefix = "suite: ";
