// Replaces the clipboard. To be imported before the element, which captures the browser's.

export const clipboard = {
  /** What was written, oldest first. */
  written: [] as string[],
  /** Whether the browser refuses, as without a permission. */
  isRefused: false,
};

Object.defineProperty(navigator, 'clipboard', {
  configurable: true,
  value: {
    async writeText(text: string): Promise<void> {
      if (clipboard.isRefused) throw new DOMException('Write permission denied.', 'NotAllowedError');
      clipboard.written.push(text);
    },
  },
});
