import type { ChainPayment } from '../chain/play-chain.js';

/** An amount with its coin: `20 USDT`. */
export function sum(amount: string, asset: string): string {
  return `${amount} ${asset.toUpperCase()}`;
}

/** How far a payment is. */
export function paymentStatus({ network, confirmations, isDropped }: ChainPayment): string {
  if (isDropped) return 'Dropped';
  if (network === 'lightning') return 'Final';
  if (confirmations === 0) return 'Not in a block';
  return `${confirmations} ${confirmations === 1 ? 'confirmation' : 'confirmations'}`;
}
