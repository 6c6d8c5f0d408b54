// Shows the cart and the step buttons. The totals are for display only: the server computes them from its own prices.

import { saveCart, loadCart } from './cart-storage.js';

/** @param {HTMLFormElement} form the store's form */
export function showCart(form) {
  const cards = [...form.querySelectorAll('.product')].map((card) => ({
    name: card.dataset.name,
    unitCents: toCents(card.dataset.unitAmount),
    input: card.querySelector('input'),
    steps: [...card.querySelectorAll('[data-step]')],
  }));
  const cart = form.querySelector('.cart');
  const update = () => {
    showLines(cart, cards);
    saveCart(cards.map(({ input }) => [input.name, input.value]));
  };
  for (const { input, steps } of cards) {
    for (const button of steps) {
      button.hidden = false;
      button.addEventListener('click', () => {
        if (button.dataset.step === '1') input.stepUp();
        else input.stepDown();
        update();
      });
    }
  }
  form.addEventListener('input', update);
  // A restored page has its old quantities, but fires no `input` event.
  window.addEventListener('pageshow', update);
  restore(cards);
  update();
}

/** Quantities from the server (after a rejected form) are newer than the stored ones. */
function restore(cards) {
  if (cards.some(({ input }) => input.defaultValue !== '0')) return;
  const stored = new Map(loadCart());
  for (const { input } of cards) input.value = stored.get(input.name) ?? input.value;
}

function showLines(cart, cards) {
  const chosen = cards.filter(({ input }) => input.valueAsNumber > 0 && input.validity.valid);
  const currency = cart.dataset.currency;
  const lines = chosen.map(({ name, unitCents, input }) =>
    cartLine(`${input.value} × ${name}`, toAmount(unitCents * BigInt(input.value))),
  );
  const totalCents = chosen.reduce((sum, { unitCents, input }) => sum + unitCents * BigInt(input.value), 0n);
  cart.querySelector('.cart-lines').replaceChildren(...lines);
  cart.querySelector('.cart-empty').hidden = chosen.length > 0;
  cart.querySelector('.cart-total').hidden = chosen.length === 0;
  cart.querySelector('output').textContent = `${toAmount(totalCents)} ${currency}`;
}

function cartLine(text, amount) {
  const line = document.createElement('li');
  const price = document.createElement('span');
  price.textContent = amount;
  line.append(text, price);
  return line;
}

function toCents(amount) {
  return BigInt(amount.replace('.', ''));
}

function toAmount(cents) {
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
