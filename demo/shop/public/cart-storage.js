// Keeps the cart between visits, in this browser only. Some private windows have no storage; the cart is then not kept.

const KEY = 'cart';

/** @param {[sku: string, quantity: string][]} quantities */
export function saveCart(quantities) {
  try {
    localStorage.setItem(KEY, JSON.stringify(quantities));
  } catch {
    // No storage.
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
