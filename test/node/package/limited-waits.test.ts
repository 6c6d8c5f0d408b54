// No request may wait without a limit for what a merchant passes. So the proxy sees the options only as `limitWaits` returns
// them; this keeps the unlimited ones out of its other files.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import ts from 'typescript';
import { filesBelow, parsed } from '../support/project.js';

/** Accept the options, check them, limit them; none of them calls a function of the merchant's. */
const MAY_NAME_OPTIONS: readonly string[] = [
  'src/proxy/checkout-proxy.ts',
  'src/proxy/index.ts',
  'src/proxy/options/check.ts',
  'src/proxy/options/limit-waits.ts',
  'src/proxy/options/options.ts',
];

/** What a merchant passes to a provider of ours, and the file that calls it. */
const PROVIDER_CALLBACKS = [{ name: 'checkoutUrl', file: 'src/providers/wewire/wewire.ts' }];

function mentions(source: ts.SourceFile, name: string): boolean {
  const visit = (node: ts.Node): boolean =>
    (ts.isIdentifier(node) && node.text === name) ||
    (ts.forEachChild(node, (child) => visit(child) || undefined) ?? false);
  return visit(source);
}

/** Calls of a function with this name that are not the last argument of `withinLimit`, directly or through a constant. */
function unlimitedCalls(source: ts.SourceFile, name: string): readonly string[] {
  const limited = new Set<string>();
  const calls: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const called = node.expression.getText(source);
      if (called === 'withinLimit') limited.add(node.arguments.at(-1)?.getText(source) ?? '');
      if (called === name) calls.push(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return calls
    .filter((call) => {
      const starter = ts.findAncestor(call, ts.isArrowFunction);
      const parent = starter?.parent;
      const passed = parent !== undefined && ts.isVariableDeclaration(parent) ? parent.name : starter;
      return passed === undefined || !limited.has(passed.getText(source));
    })
    .map((call) => call.getText(source));
}

describe('Waits for what a merchant passes', () => {
  for (const file of filesBelow('src/proxy', '.ts').filter((name) => !MAY_NAME_OPTIONS.includes(name))) {
    test(`B2 ${file} does not see options without limits`, () => {
      assert.ok(!mentions(parsed(file), 'CheckoutProxyOptions'), 'use LimitedOptions');
    });
  }

  for (const { name, file } of PROVIDER_CALLBACKS) {
    test(`B2 ${file} calls ${name} within a limit`, () => {
      assert.ok(mentions(parsed(file), name));
      assert.deepEqual(unlimitedCalls(parsed(file), name), []);
    });
  }

  test('the checks find a bare call, and the type in any position', () => {
    const bare = parsed(
      'a.ts',
      'async function f() { const g = () => check(1); await check(2); return withinLimit(g); }',
    );
    assert.deepEqual(unlimitedCalls(bare, 'check'), ['check(2)']);
    assert.ok(mentions(parsed('a.ts', "let x: Pick<CheckoutProxyOptions, 'a'>;"), 'CheckoutProxyOptions'));
  });
});
