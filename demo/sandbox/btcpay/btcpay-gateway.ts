// The checkout page's access to the invoices: its buttons send play money on the chain, as the wallet page does.
import { findNetwork } from '../chain/networks.js';
import type { PlayChain } from '../chain/play-chain.js';
import { fromUnits } from '../chain/units.js';
import type { CurrencyOption, PaymentChoice } from '../payment/payment-methods.js';
import type { Payable, PaymentGateway } from '../payment/payment-gateway.js';
import { balancesOf, inUnits, paidAmountOf, worthUnits } from './accounting.js';
import type { BTCPayState } from './btcpay-state.js';
import type { Invoice, Prompt } from './invoice.js';

/** What the page's button pays to a top-up. */
const TOP_UP_AMOUNT = '10.00';

export function btcpayGateway(state: BTCPayState): PaymentGateway {
  const { invoices, chain, clock } = state;
  return {
    clock,
    find(id) {
      const invoice = invoices.find(id);
      return invoice && toPayable(invoice, state);
    },
    newestFirst: () => invoices.newestFirst().map((invoice) => toPayable(invoice, state)),
    complete(id, choice) {
      const invoice = invoices.find(id);
      if (invoice?.additionalStatus === 'PaidLate') invoices.mark(invoice, 'Settled');
      else if (invoice !== undefined) payInFull(invoice, choice, state);
    },
    receive(id, amount) {
      const prompt = invoices.find(id)?.prompts.find(({ method, addresses }) => {
        return method.network !== 'lightning' && addresses.length > 0;
      });
      if (prompt !== undefined) pay(prompt, inUnits(worthUnits(amount), prompt), chain);
    },
    expire: (id) => invoices.expire(id),
  };
}

/** Sends what is due, and mines until it is settled. */
function payInFull(invoice: Invoice, choice: PaymentChoice, { invoices, chain }: BTCPayState): void {
  const chosen = invoice.prompts.find(({ method }) => isChosen(method, choice)) ?? invoice.prompts[0];
  if (chosen === undefined) return;
  if (chosen.addresses.length === 0) invoices.activate(invoice, chosen.method.id);
  const current = invoices.find(invoice.id) ?? invoice;
  const balance = balancesOf(current, invoices.payments(current)).find(({ prompt }) => prompt.method === chosen.method);
  if (balance === undefined) return;
  pay(
    balance.prompt,
    balance.amount === null ? inUnits(worthUnits(TOP_UP_AMOUNT), balance.prompt) : balance.due,
    chain,
  );
  for (const { method } of current.prompts) {
    const blocks = method.confirmations[invoice.speedPolicy];
    if (blocks > 0 && method.network !== 'lightning') chain.mine(method.network, blocks);
  }
}

function isChosen({ currency, network }: Prompt['method'], choice: PaymentChoice): boolean {
  return (
    choice.type === 'crypto' && choice.currency.value === currency.toLowerCase() && choice.network.value === network
  );
}

function pay({ method, addresses }: Prompt, units: bigint, chain: PlayChain): void {
  const address = addresses.at(-1);
  if (address === undefined || units <= 0n) return;
  const { network, asset, decimals } = method;
  chain.send({ network, asset, address, amount: fromUnits(units, decimals) });
}

const STATUSES = {
  New: 'open',
  Processing: 'open',
  Settled: 'complete',
  Expired: 'expired',
  Invalid: 'canceled',
} as const satisfies Record<Invoice['status'], Payable['status']>;

function toPayable(invoice: Invoice, { invoices }: BTCPayState): Payable {
  const { id, store, request, currency, status, additionalStatus } = invoice;
  const paid = paidAmountOf(invoices.payments(invoice));
  const amount = invoice.amount ?? (status === 'Settled' ? paid : TOP_UP_AMOUNT);
  const isFull = worthUnits(paid) >= worthUnits(amount) || status === 'Processing';
  const name = typeof request.metadata?.itemDesc === 'string' ? request.metadata.itemDesc : 'Invoice';
  return {
    id,
    path: `/btcpay/i/${id}`,
    merchantName: store.name,
    items: [{ name, quantity: 1, amount }],
    currency,
    amount,
    received: isFull ? amount : paid,
    methods: { types: ['crypto'], crypto: currencyOptions(invoice, invoices.payments(invoice)), isFixed: true },
    successUrl: successUrlOf(invoice),
    cancelUrl: null,
    createdAtMs: invoice.createdAtMs,
    expiresAtMs: invoice.expiresAtMs,
    status: STATUSES[status],
    isPaidLate: additionalStatus === 'PaidLate',
    note: status === 'Processing' ? 'The money is here. “Simulate payment” mines the blocks that confirm it.' : null,
  };
}

function currencyOptions(invoice: Invoice, payments: Parameters<typeof balancesOf>[1]): readonly CurrencyOption[] {
  const options = balancesOf(invoice, payments).map(({ prompt: { method, addresses }, due }) => {
    const address = addresses.at(-1);
    const money = `${fromUnits(due > 0n ? due : 0n, method.decimals)} ${method.currency.toUpperCase()}`;
    const name = findNetwork(method.network)?.name ?? method.network;
    return {
      currency: { value: method.asset, name: method.asset.toUpperCase(), logo: null },
      network: { value: method.network, name, ...(address !== undefined && { address, money }) },
    };
  });
  return [...new Set(options.map(({ currency }) => currency.value))].flatMap((value) => {
    const own = options.filter(({ currency }) => currency.value === value);
    const [first] = own;
    return first === undefined ? [] : [{ currency: first.currency, networks: own.map(({ network }) => network) }];
  });
}

function successUrlOf({ id, request: { checkout, metadata } }: Invoice): string | null {
  const url = checkout?.redirectURL?.replaceAll('{InvoiceId}', id).replaceAll('{OrderId}', String(metadata?.orderId));
  return url !== undefined && URL.canParse(url) ? url : null;
}
