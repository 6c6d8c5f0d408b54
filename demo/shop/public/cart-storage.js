// The cart between two visits, in this browser only. Without storage (some private windows) the cart is simply not kept.

const KEY = 'cart';

/** @param {[sku: string, quantity: string][]} quantities */
export function saveCart(quantities) {
  try {
    localStorage.setItem(KEY, JSON.stringify(quantities));
  } catch {
    // See above.
  }
}

/** @returns {[sku: string, quantity: string][]} */
export function loadCart() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]');
  } catch {
    return [];
  }
}
