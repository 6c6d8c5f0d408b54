// What the bench wants to know of every server it measures.
export const loadQuestions = {
  /** Processor time that this process has used so far. */
  cpuMs: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  },
};
