/** `alive`: bytes came, whatever they were. `change`: the session may have changed and is worth a read. */
export type DoorbellSignal = 'alive' | 'change';

/**
 * Reads an event stream (WHATWG HTML §9.2) as far as a doorbell needs it: the event's name, and that bytes came at all.
 * Anything else than an event stream
 * gives no signal. The browser's own EventSource hides heartbeat comments and gives up for ever after one refused connection.
 */
export async function* readEventStream(response: Response): AsyncGenerator<DoorbellSignal> {
  const isStream = response.status === 200 && response.headers.get('content-type')?.startsWith('text/event-stream');
  if (!isStream || response.body === null) {
    await response.body?.cancel();
    return;
  }
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      yield 'alive';
      const lines = (rest + decoder.decode(part.value, { stream: true })).split(/\r\n|\n|\r/);
      rest = (lines.pop() ?? '').slice(0, MAX_LINE_LENGTH);
      for (const line of lines) if (/^event: ?change$/.test(line)) yield 'change';
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** A line that never ends must not fill the page's memory. */
const MAX_LINE_LENGTH = 1000;
