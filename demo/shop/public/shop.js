// Every page of the shop loads this; each part looks for its own element and does nothing where there is none.
import { showCart } from './cart.js';
import { logEvents } from './event-log.js';
import { keepFresh } from './keep-fresh.js';
import { keepCart } from './kept-cart.js';

const store = document.querySelector('form.store');
if (store !== null) showCart(store);

const checkout = document.querySelector('payfect-checkout');
if (checkout !== null) {
  logEvents(checkout, document.querySelector('#events'));
  checkout.addEventListener('complete', () => {
    document.querySelector('#completed').hidden = false;
    keepCart([]);
  });
}

for (const region of document.querySelectorAll('[data-refresh]')) keepFresh(region);
