// A purchase by a shopper who knows only what the browser's accessibility tree tells: every control is found by its role and
// name, and operated by the keys for it.
import assert from 'node:assert/strict';
import type { FaultServer } from './fault-server.js';
import { complete, DETAILS } from './two-step-session.js';

/** One thing that the tree tells, with the browser's own handle for it. */
export interface Told<Handle> {
  readonly role: Role;
  readonly name: string;
  readonly handle: Handle;
}

export type Role = 'radio' | 'button' | 'link' | 'textbox' | 'combobox' | 'heading' | 'text' | 'other';

/** A screen reader's access to the page. */
export interface Reader<Handle> {
  /** Everything in the element, in reading order. */
  read(): Promise<readonly Told<Handle>[]>;
  /** Resolves with false if the page has replaced it since it was read. */
  focus(handle: Handle): Promise<boolean>;
  press(key: 'Space' | 'Enter'): Promise<void>;
  type(text: string): Promise<void>;
}

/** Longer than anything on loopback takes, the two seconds between reads of a session included. */
const TIMEOUT_MS = 15_000;

/** Resolves with the control once the tree tells of it. */
async function find<Handle>(reader: Reader<Handle>, role: Role, name: RegExp): Promise<Told<Handle>> {
  const endMs = Date.now() + TIMEOUT_MS;
  for (;;) {
    const told = await reader.read();
    const [found, other] = told.filter((one) => one.role === role && name.test(one.name));
    if (found !== undefined) {
      assert.equal(other, undefined, `two of ${role} ${String(name)}: "${found.name}", "${other?.name ?? ''}"`);
      return found;
    }
    const names = told.map((one) => `${one.role}: ${one.name}`).join('\n');
    assert.ok(Date.now() < endMs, `The tree tells of no ${role} ${String(name)}, but of\n${names}`);
  }
}

/** Finds it again if the page has replaced it meanwhile, as screen readers do. */
async function focusOn<Handle>(reader: Reader<Handle>, role: Role, name: RegExp): Promise<void> {
  const endMs = Date.now() + TIMEOUT_MS;
  while (!(await reader.focus((await find(reader, role, name)).handle))) {
    assert.ok(Date.now() < endMs, `${role} ${String(name)} does not take the focus`);
  }
}

async function use<Handle>(reader: Reader<Handle>, role: Role, name: RegExp, key: 'Space' | 'Enter'): Promise<void> {
  await focusOn(reader, role, name);
  await reader.press(key);
}

/** Chooses, fills in the form, confirms, pays, and reads the receipt. */
export async function buyAsTold<Handle>(reader: Reader<Handle>, server: FaultServer): Promise<void> {
  // All is there once the files of the form and of the second step are loaded.
  await find(reader, 'combobox', /^Country/);
  await find(reader, 'button', /^Continue.*20\.00.USDT/);
  await use(reader, 'radio', /^Tether\b/, 'Space');
  await use(reader, 'radio', /^Tron\b/, 'Space');
  for (const [label, text] of DETAILS) {
    const role = String(label).includes('Country') ? 'combobox' : 'textbox';
    await focusOn(reader, role, label);
    await reader.type(text);
  }
  await use(reader, 'button', /^Continue.*20\.00.USDT/, 'Enter');
  await find(reader, 'link', /^Pay 20\.00.USDT/);
  const confirmed = await said(reader);
  assert.match(confirmed, /頑碼資訊有限公司/, 'to whom');
  assert.match(confirmed, /Tether\s+on\s+Tron/, 'in what, and on which network');
  assert.match(confirmed, /localhost/, 'where');
  await use(reader, 'link', /^Pay 20\.00.USDT/, 'Enter');
  await find(reader, 'heading', /^Waiting for your payment/);
  assert.match(await said(reader), /Tether\s+on\s+Tron/, 'the network is still told');
  complete(server);
  await find(reader, 'heading', /^Paid/);
  const receipt = await said(reader);
  for (const fact of [/20\.00.USDT/, /頑碼資訊有限公司/, /Tether\s+on\s+Tron/]) assert.match(receipt, fact);
  await find(reader, 'link', /^Return to 頑碼資訊有限公司/);
}

async function said<Handle>(reader: Reader<Handle>): Promise<string> {
  const texts = (await reader.read()).map(({ name }) => name);
  return texts.join('\n').replace(/\s+/g, ' ');
}
