// One instance of a merchant's server, as a program of its own; `server-process.ts` starts it and listens to it.
import { createClient } from 'redis';
import { createCheckoutProxy, payfect } from '../../../../src/proxy/index.js';
import { connectRedis } from '../../../../src/proxy/redis/index.js';
import { serveMerchant } from '../../../e2e/support/merchant.js';
import { CALLBACK_SECRET } from '../../proxy/support/fernet-token.js';
import type { ServerMessage } from './server-process.js';

const [redisUrl = '', baseUrl = '', pollAfterSeconds = ''] = process.argv.slice(2);

const client = createClient({ url: redisUrl });
const { doorbell, store, close } = connectRedis(client, {
  warn: (line) => tell({ warning: line }),
});
client.connect().catch(() => undefined);

const merchant = await serveMerchant({
  proxy: createCheckoutProxy({
    provider: payfect({ apiKey: 'key', callbackSecret: CALLBACK_SECRET, baseUrl }),
    doorbell,
    store,
    onComplete: ({ sessionId }) => tell({ payment: sessionId }),
    pollAfterSeconds: Number(pollAfterSeconds),
    onLog: () => undefined,
  }),
});
tell({ url: merchant.url });

// Nothing ends this process: it does so itself once nothing is open any more.
process.once('message', () => {
  process.disconnect();
  close();
  client.destroy();
  void merchant.close();
});

function tell(message: ServerMessage): void {
  process.send?.(message);
}
