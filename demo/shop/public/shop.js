// Every page of the shop loads this; each part looks for its own element and does nothing where there is none.
import { showCart } from './cart.js';
import { logEvents } from './event-log.js';
import { autoRefresh } from './auto-refresh.js';
import { saveCart } from './cart-storage.js';

const store = document.querySelector('form.store');
if (store !== null) showCart(store);

const checkout = document.querySelector('payfect-checkout');
if (checkout !== null) {
  logEvents(checkout, document.querySelector('#events'));
  checkout.addEventListener('complete', () => {
    document.querySelector('#completed').hidden = false;
    saveCart([]);
  });
}

for (const region of document.querySelectorAll('[data-refresh]')) autoRefresh(region);
