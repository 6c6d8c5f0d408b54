// The play chain as a block explorer shows it: what has arrived at an address, for programs, and a page for each transaction.
import { type Handler, Hono } from 'hono';
import { type OutcomePage, outcomePage } from '../page/outcome-page.js';
import { sendPage } from '../page/page-layout.js';
import { findNetwork } from './networks.js';
import type { ChainPayment, PlayChain } from './play-chain.js';

export function createExplorer(chain: PlayChain): Hono {
  const app = new Hono();
  app.get('/chain/addresses/:address', (c) => c.json(chain.paymentsTo(c.req.param('address')).map(paymentJson)));
  app.get('/chain/transactions/:id', showTransaction(chain));
  return app;
}

function paymentJson({ id, network, asset, amount, confirmations, isDropped }: ChainPayment): object {
  return { id, network, asset, amount, confirmations, isDropped };
}

const UNKNOWN: OutcomePage = {
  outcome: 'not-found',
  title: 'No such transaction',
  text: 'The link is wrong, or the sandbox was restarted since: its chains are in memory.',
  links: [{ label: 'Open the wallet', href: '/wallet' }],
};

function showTransaction(chain: PlayChain): Handler {
  return (c) => {
    const payment = chain.payments().find(({ id }) => id === c.req.param('id'));
    return payment === undefined
      ? sendPage(c, outcomePage(UNKNOWN), 404)
      : sendPage(c, outcomePage(transactionPage(payment)));
  };
}

function transactionPage(payment: ChainPayment): OutcomePage {
  const { network, asset, amount, address, confirmations, isDropped } = payment;
  const seen = confirmations === 1 ? '1 confirmation' : `${confirmations} confirmations`;
  return {
    outcome: isDropped ? 'canceled' : confirmations === 0 ? 'expired' : 'complete',
    title: `${amount} ${asset.toUpperCase()} on ${findNetwork(network)?.name ?? network}`,
    text: `To ${address}: ${isDropped ? 'dropped by the chain' : seen}.`,
    links: [{ label: 'Open the wallet', href: '/wallet' }],
  };
}
