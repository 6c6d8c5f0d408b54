// The program of one instance of a merchant's server; `server-process.ts` starts it and receives its messages.
import { createClient } from 'redis';
import { createCheckoutProxy, payfect } from '../../../../src/proxy/index.js';
import { connectRedis } from '../../../../src/proxy/redis/index.js';
import { serveMerchant } from '../../../e2e/support/merchant.js';
import { CALLBACK_SECRET } from '../../proxy/support/fernet-token.js';
import type { ServerMessage } from './server-process.js';

const [redisUrl = '', baseUrl = '', pollAfterSeconds = ''] = process.argv.slice(2);

const client = createClient({ url: redisUrl });
const { doorbell, store, close } = connectRedis(client, {
  warn: (line) => send({ warning: line }),
});
client.connect().catch(() => undefined);

const merchant = await serveMerchant({
  proxy: createCheckoutProxy({
    provider: payfect({ apiKey: 'key', callbackSecret: CALLBACK_SECRET, baseUrl }),
    doorbell,
    store,
    onComplete: ({ sessionId }) => send({ payment: sessionId }),
    pollAfterSeconds: Number(pollAfterSeconds),
    onLog: () => undefined,
  }),
});
send({ url: merchant.url });

// Nothing stops this process: it exits once nothing is open.
process.once('message', () => {
  process.disconnect();
  close();
  client.destroy();
  void merchant.close();
});

function send(message: ServerMessage): void {
  process.send?.(message);
}
