import { formatDecimal } from '../../decimal.js';
import type { Payable, PaymentGateway } from '../payment/payment-gateway.js';
import { assetOptions } from './assets.js';
import { type Session, statusOf } from './session.js';
import type { WeWireState } from './wewire-state.js';

/** Gives the payment page access to WeWire's sessions. */
export function wewireGateway({ sessions, clock, notifications, publicUrl }: WeWireState): PaymentGateway {
  const basePath = new URL(publicUrl).pathname;
  const payable = (session: Session) => toPayable(session, `${basePath}/checkouts/${session.id}`, clock.now());
  return {
    clock,
    find(id) {
      const session = sessions.find(id);
      return session && payable(session);
    },
    newestFirst: () => sessions.newestFirst().map(payable),
    complete(id) {
      const { request } = sessions.complete(id);
      const notifyUrl = request.metadata.sandbox?.notify_url;
      if (notifyUrl !== undefined) notifications.send(notifyUrl, { sessionId: id });
    },
    receive: (id, amount) => sessions.receive(id, amount),
    expire: (id) => sessions.expire(id),
  };
}

function toPayable(session: Session, path: string, nowMs: number): Payable {
  const { id, merchant, request, received, createdAtMs, expiresAtMs } = session;
  const amount = formatDecimal(String(request.amount));
  return {
    id,
    path,
    merchantName: merchant.name,
    items: [{ name: request.productName, quantity: 1, amount }],
    currency: request.currency,
    amount,
    received,
    methods: { types: ['crypto'], crypto: assetOptions(request.allowedAssets), isFixed: false },
    successUrl: request.successUrl,
    cancelUrl: request.cancelUrl,
    createdAtMs,
    expiresAtMs,
    status: statusOf(session, nowMs),
  };
}
