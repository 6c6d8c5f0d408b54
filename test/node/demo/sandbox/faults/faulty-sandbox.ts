import { createSandbox } from '../../../../../demo/sandbox/create-sandbox.js';
import { SANDBOX_API_KEY } from '../../../../../demo/sandbox/payfect/merchants.js';
import { SANDBOX_WEWIRE_API_KEY } from '../../../../../demo/sandbox/wewire/merchants.js';
import { ManualClock } from '../../../support/manual-clock.js';
import { NOW_MS, ORDER, PUBLIC_URL } from '../start-sandbox.js';

export const JSON_TYPE = { 'Content-Type': 'application/json' };
const PAYFECT = { Authorization: `Api-Key ${SANDBOX_API_KEY}` };
const WEWIRE = { 'ww-api-key': SANDBOX_WEWIRE_API_KEY };

/** A sandbox with one Payfect checkout, whose APIs can be given faults. */
export async function faultySandbox(random: () => number = () => 0) {
  const clock = new ManualClock(NOW_MS);
  const { app } = createSandbox({ publicUrl: PUBLIC_URL, clock, random });
  const created = await app.request('/api/v1/checkouts/', {
    method: 'POST',
    headers: { ...PAYFECT, ...JSON_TYPE },
    body: JSON.stringify(ORDER),
  });
  const good = await created.text();
  const { id } = JSON.parse(good);
  const path = `/api/v1/checkouts/${String(id)}/`;
  return {
    app,
    clock,
    /** The response body of `readPayfect` without a fault. */
    good,
    readPayfect: async (signal?: AbortSignal) => app.request(path, { headers: PAYFECT, ...(signal && { signal }) }),
    readWeWire: async () => app.request('/wewire/api/v1/checkout', { headers: WEWIRE }),
    set: async (fault: unknown) =>
      app.request('/faults', { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(fault) }),
  };
}
