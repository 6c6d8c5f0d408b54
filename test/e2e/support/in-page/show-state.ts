// Shows one preview after the other. Runs in the page, whose files on demand are all loaded.

/** Shows a preview, and resolves when it is complete. */
export async function showState(state: string): Promise<void> {
  const element = document.querySelector<HTMLElement & { readonly updateComplete?: Promise<boolean> }>(
    'payfect-checkout',
  );
  element?.setAttribute('session-id', `demo:${state}`);
  for (let before: string | undefined; before !== element?.shadowRoot?.innerHTML;) {
    before = element?.shadowRoot?.innerHTML;
    await element?.updateComplete;
    await nextTask();
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}
