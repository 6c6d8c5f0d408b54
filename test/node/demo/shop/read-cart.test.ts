import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { quantitiesIn, readCart } from '../../../../demo/shop/read-cart.js';

function problemOf(form: string): string {
  const cart = readCart(new URLSearchParams(form));
  return cart.ok ? '' : cart.problem;
}

describe('a cart', () => {
  test('has the products with a quantity, and omits the others', () => {
    const cart = readCart(new URLSearchParams('dune-mug=2&oak-tray=0&linen-towel='));
    assert.ok(cart.ok);
    assert.deepEqual(
      cart.lines.map(({ product, quantity }) => [product.sku, quantity]),
      [['dune-mug', 2]],
    );
  });

  test('that is empty is rejected with what to do', () => {
    assert.match(problemOf(''), /empty.*Add at least one/);
    assert.match(problemOf('dune-mug=0'), /empty/);
  });

  test('with an unknown product is rejected, naming it', () => {
    assert.match(problemOf('dune-mug=1&gold-bar=1'), /gold-bar/);
    assert.match(problemOf('dune-mug=1&unitAmount=0.01'), /unitAmount/);
  });

  test('with a quantity that is not from 0 to 20 is rejected, naming product and range', () => {
    for (const odd of ['-1', '1.5', '21', '1e1', 'two', '0x2', '99999999999']) {
      assert.match(problemOf(`dune-mug=${odd}`), /Dune mug.*0 to 20/, odd);
    }
  });

  test('that lists a product twice is rejected', () => {
    assert.match(problemOf('dune-mug=1&dune-mug=2'), /Dune mug is in the cart twice/);
  });

  test('that is rejected keeps its valid quantities', () => {
    const kept = quantitiesIn(new URLSearchParams('dune-mug=3&oak-tray=many'));
    assert.equal(kept.get('dune-mug'), 3);
    assert.equal(kept.get('oak-tray'), 0);
  });
});
