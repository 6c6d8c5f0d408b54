// Shows the running cart and the step buttons. What it adds up is for the eye only: the server counts again, with its own
// prices, and never reads a price from here.

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
  // A page that the browser brings back has the quantities of before, and tells nobody.
  window.addEventListener('pageshow', update);
  restore(cards);
  update();
}

/** Quantities that the server sent, after refusing others, are newer than what this browser keeps. */
function restore(cards) {
  if (cards.some(({ input }) => input.defaultValue !== '0')) return;
  const kept = new Map(loadCart());
  for (const { input } of cards) input.value = kept.get(input.name) ?? input.value;
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
