// `/wallet`: the routes of the play wallet. Each form does one thing on the play chain and leads back to the page.
import { type Context, Hono } from 'hono';
import type { Clock } from '../../../src/providers/clock.js';
import { findNetwork } from '../chain/networks.js';
import { ChainError, type ChainPayment, type PaymentOrder, type PlayChain } from '../chain/play-chain.js';
import { sendPage } from '../page/page-layout.js';
import { rehearsalsOf } from './rehearsals.js';
import { fieldsOfPath, type WalletFields, walletFields, walletPath } from './wallet-fields.js';
import { type WalletNotice, walletPage } from './wallet-page.js';
import { walletView } from './wallet-view.js';

interface Deps {
  readonly chain: PlayChain;
  readonly clock: Clock;
}

type Sent = Readonly<Record<string, unknown>>;

/** What a form does: returns the parameters that have the page say so. Throws a `ChainError` if it cannot be done. */
type Action = (sent: Sent, deps: Deps) => URLSearchParams;

export function createWallet(deps: Deps): Hono {
  const app = new Hono();
  app.get('/wallet', (c) => {
    const query = new URL(c.req.url).searchParams;
    return showPage(c, deps, { fields: walletFields(Object.fromEntries(query)), notice: noticeOf(query, deps.chain) });
  });
  app.post('/wallet/send', (c) => act(c, deps, { action: send, fieldsOf: walletFields }));
  app.post('/wallet/rehearse', (c) => act(c, deps, { action: rehearse, fieldsOf: walletFields }));
  app.post('/wallet/mine', (c) => act(c, deps, { action: mine, fieldsOf: ({ back }) => fieldsOfPath(back) }));
  app.post('/wallet/reorganize', (c) =>
    act(c, deps, { action: reorganize, fieldsOf: ({ back }) => fieldsOfPath(back) }),
  );
  return app;
}

async function act(
  c: Context,
  deps: Deps,
  { action, fieldsOf }: { action: Action; fieldsOf: (sent: Sent) => WalletFields },
): Promise<Response> {
  const sent = await c.req.parseBody();
  const fields = fieldsOf(sent);
  try {
    return c.redirect(walletPath(fields, action(sent, deps)), 303);
  } catch (error) {
    if (!(error instanceof ChainError)) throw error;
    // A script reads a sentence, not a page.
    const isPage = c.req.header('accept')?.includes('text/html') === true;
    return isPage ? showPage(c, deps, { fields, problem: error.message }) : c.text(error.message, 400);
  }
}

const send: Action = (sent, { chain }) => {
  const { network, asset, address, memo, amount } = walletFields(sent);
  return sentAs([sendOne({ network, asset, address, memo, amount }, chain)]);
};

/** Says first which field is missing. */
function sendOne(order: PaymentOrder, chain: PlayChain): ChainPayment {
  for (const name of ['network', 'asset', 'address', 'amount'] as const) {
    if (order[name] === '') throw new ChainError(`${MISSING[name]} is missing.`);
  }
  return chain.send(order);
}

const MISSING = { network: 'The network', asset: 'The coin', address: 'The recipient', amount: 'The amount' } as const;

const rehearse: Action = (sent, { chain, clock }) => {
  const { demand } = walletView(walletFields(sent), { chain, nowMs: clock.now(), problem: null });
  if (demand === null) throw new ChainError('Read a code with an amount, or choose what a shop waits for.');
  const possible = rehearsalsOf(demand);
  const rehearsal = possible.find(({ kind }) => kind === sent.kind);
  if (rehearsal === undefined) {
    throw new ChainError(`This payment can be rehearsed as ${possible.map(({ kind }) => kind).join(', ')}.`);
  }
  rehearsal.prepare?.();
  return sentAs(rehearsal.orders.map((order) => sendOne(order, chain)));
};

const mine: Action = (sent, { chain }) => {
  const network = networkField(sent);
  const blocks = Number(sent.blocks ?? 1);
  chain.mine(network, blocks);
  return new URLSearchParams({ mined: network, blocks: String(blocks) });
};

const reorganize: Action = (sent, { chain }) => {
  const network = networkField(sent);
  chain.reorganize(network, sent.outcome === 'unconfirmed' ? 'unconfirmed' : 'dropped');
  return new URLSearchParams({ reorganized: network });
};

function networkField(sent: Sent): string {
  const { network } = walletFields(sent);
  if (network !== '') return network;
  throw new ChainError(`${MISSING.network} is missing.`);
}

function sentAs(payments: readonly ChainPayment[]): URLSearchParams {
  return new URLSearchParams(payments.map(({ id }) => ['sent', id]));
}

/** What the form before did; null for a link that says something else. */
function noticeOf(query: URLSearchParams, chain: PlayChain): WalletNotice | null {
  const ids = query.getAll('sent');
  const payments = ids.flatMap((id) => chain.payments().find((payment) => payment.id === id) ?? []);
  if (payments.length > 0) return { kind: 'sent', payments };
  const [mined, reorganized] = ['mined', 'reorganized'].map((name) => findNetwork(query.get(name) ?? ''));
  const blocks = Number(query.get('blocks'));
  if (mined != null && Number.isInteger(blocks)) return { kind: 'mined', network: mined, blocks };
  return reorganized == null ? null : { kind: 'reorganized', network: reorganized };
}

function showPage(
  c: Context,
  { chain, clock }: Deps,
  {
    fields,
    notice = null,
    problem = null,
  }: { fields: WalletFields; notice?: WalletNotice | null; problem?: string | null },
): Response | Promise<Response> {
  const view = walletView(fields, { chain, nowMs: clock.now(), problem });
  return sendPage(c, walletPage(view, { chain, notice }), view.problem === null ? 200 : 400);
}
