// The fields of the wallet's forms and links, as text; a missing one is empty.
export type WalletFields = Readonly<Record<'code' | 'network' | 'asset' | 'address' | 'memo' | 'amount', string>>;

/** Reads a form or a query. A select sends network and asset as one: `coin=tron/usdt`. */
export function walletFields(sent: Readonly<Record<string, unknown>>): WalletFields {
  const text = (name: string): string => {
    const value = sent[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const [network = '', asset = ''] = text('coin').split('/');
  return {
    code: text('code'),
    network: text('network') || network,
    asset: (text('asset') || asset).toLowerCase(),
    address: text('address'),
    memo: text('memo'),
    amount: text('amount'),
  };
}

/** The path of the wallet that keeps what it was asked to pay. The amount of a form is only what was sent. */
export function walletPath({ code, network, asset, address, memo }: WalletFields, more: URLSearchParams | null = null) {
  const kept = Object.entries({ code, network, asset, address, memo }).filter(([, value]) => value !== '');
  return `/wallet?${new URLSearchParams([...kept, ...(more ?? [])]).toString()}`;
}

/** The fields of a path that `walletPath` made; all are empty for anything else. */
export function fieldsOfPath(path: unknown): WalletFields {
  const [, query = ''] = typeof path === 'string' ? (/^\/wallet\?(.*)$/.exec(path) ?? []) : [];
  return walletFields(Object.fromEntries(new URLSearchParams(query)));
}
