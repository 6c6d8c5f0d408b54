/** `alive`: bytes arrived, whatever they were. `change`: the session may have changed and should be read. */
export type DoorbellSignal = 'alive' | 'change';

/**
 * Reads an event stream (WHATWG HTML §9.2) as far as a doorbell needs it: the name of each event, and whether any bytes
 * arrived. A response that is not an event stream yields nothing. The browser's own EventSource hides heartbeat comments
 * and stops for good after one refused connection.
 */
export async function* readEventStream(response: Response): AsyncGenerator<DoorbellSignal> {
  const isStream = response.status === 200 && response.headers.get('content-type')?.startsWith('text/event-stream');
  if (!isStream || response.body === null) {
    await response.body?.cancel();
    return;
  }
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let partialLine = '';
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      yield 'alive';
      const lines = (partialLine + decoder.decode(chunk.value, { stream: true })).split(/\r\n|\n|\r/);
      partialLine = (lines.pop() ?? '').slice(0, MAX_LINE_LENGTH);
      for (const line of lines) if (/^event: ?change$/.test(line)) yield 'change';
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** An endless line must not fill the page's memory. */
const MAX_LINE_LENGTH = 1000;
