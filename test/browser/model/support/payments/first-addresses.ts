import { clientFor } from '../../../../../src/elements/client.js';
import { sessionResponse } from '../responses.js';
import { SESSION_IDS, type ServerState } from '../story.js';

const FIRST: ServerState = {
  ...{ status: 'open', form: 'plain', secondsLeft: null, pollAfter: null },
  payments: (['tron', 'ethereum'] as const).map((network) => ({
    ...{ network, stage: 'awaiting', received: '0.00', exception: null, transactions: 0 },
    ...{ canStillPay: true, address: 'first' },
  })),
};

/** Reads the first address of each session, so that no story depends on an earlier one, and loads what that needs. */
async function readFirstAddresses(): Promise<void> {
  for (const id of SESSION_IDS) {
    const settings = { headers: {}, paymentHosts: '' };
    const client = clientFor('https://shop.example/payfect', settings, async () => sessionResponse(id, FIRST));
    await client.read(id, new AbortController().signal);
  }
}

let reading: Promise<void> | null = null;

/** Once per page. */
export function firstAddressesRead(): Promise<void> {
  return (reading ??= readFirstAddresses());
}
