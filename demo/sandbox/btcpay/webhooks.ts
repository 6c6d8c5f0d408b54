// The webhooks of the stores: where events go, how they are signed, and what each delivery says. It decides no event.
import { createHmac, randomBytes } from 'node:crypto';
import { base58 } from '@scure/base';
import { CallbackSender, type CallbackSenderOptions } from '../callback-sender.js';
import type { Invoice } from './invoice.js';
import type { InvoiceEvent } from './invoice-events.js';
import type { WebhookRequest } from './request-schemas.js';
import type { Store } from './stores.js';

interface Webhook {
  readonly id: string;
  readonly storeId: string;
  readonly request: WebhookRequest;
  readonly secret: string;
  readonly sender: CallbackSender;
}

export class Webhooks {
  readonly #options: CallbackSenderOptions;
  readonly #webhooks: Webhook[] = [];

  constructor(options: CallbackSenderOptions) {
    this.#options = options;
  }

  /** One address of a store gets each event once, so another webhook to it takes the first one's place. */
  add(store: Store, request: WebhookRequest): object {
    const secret = request.secret ?? newId();
    const sender = new CallbackSender(this.#options, (body) => ({ 'BTCPay-Sig': signatureOf(body, secret) }));
    const webhook: Webhook = { id: newId(), storeId: store.id, request, secret, sender };
    const same = this.#webhooks.findIndex((one) => one.storeId === store.id && one.request.url === request.url);
    if (same >= 0) this.#webhooks.splice(same, 1);
    this.#webhooks.push(webhook);
    return { ...webhookJson(webhook), secret };
  }

  list(store: Store): readonly object[] {
    return this.#webhooks.filter(({ storeId }) => storeId === store.id).map(webhookJson);
  }

  send({ id: invoiceId, store, request }: Invoice, event: InvoiceEvent): void {
    for (const webhook of this.#webhooks.filter(({ storeId }) => storeId === store.id)) {
      if (!wants(webhook, event.type)) continue;
      const originalDeliveryId = newId();
      const timestamp = Math.floor(this.#options.clock.now() / 1000);
      webhook.sender.send(webhook.request.url, (attempt) => ({
        ...event,
        deliveryId: attempt === 1 ? originalDeliveryId : newId(),
        webhookId: webhook.id,
        originalDeliveryId,
        isRedelivery: attempt > 1,
        timestamp,
        storeId: store.id,
        invoiceId,
        metadata: request.metadata ?? {},
      }));
    }
  }

  async idle(): Promise<void> {
    await Promise.all(this.#webhooks.map(({ sender }) => sender.idle()));
  }

  close(): void {
    for (const { sender } of this.#webhooks) sender.close();
  }
}

/** `sha256=` and the HMAC of the body's bytes. */
export function signatureOf(body: string, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

function wants({ request: { enabled, authorizedEvents } }: Webhook, type: string): boolean {
  return enabled && (authorizedEvents.everything || authorizedEvents.specificEvents.includes(type));
}

function webhookJson({ id, request: { url, enabled, automaticRedelivery, authorizedEvents } }: Webhook): object {
  return { id, enabled, automaticRedelivery, url, authorizedEvents };
}

function newId(): string {
  return base58.encode(new Uint8Array(randomBytes(16)));
}
