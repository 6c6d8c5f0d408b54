// Loaded by every page; each part does nothing if its element is not on the page.
import { showCart } from './cart.js';
import { logEvents } from './event-log.js';
import { autoRefresh } from './auto-refresh.js';
import { applyPageSettings } from './page-settings.js';
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

for (const button of document.querySelectorAll('payfect-checkout-button')) {
  logEvents(button, document.querySelector('#events'));
}

const settings = document.querySelector('form.page-settings');
if (settings !== null) applyPageSettings(settings);

for (const region of document.querySelectorAll('[data-refresh]')) autoRefresh(region);
