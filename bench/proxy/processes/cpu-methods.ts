export const cpuMethods = {
  /** The processor time that this process has used so far. */
  cpuMs: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  },
};
