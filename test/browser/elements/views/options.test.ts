import { expect } from '@open-wc/testing';
import { choiceSession, mount, openSession, PAYMENT_URL, type Stage } from '../../support/mount.js';
import { wewireAnswer } from '../../../support/wewire-answers.js';

function values(stage: Stage, name: string): readonly string[] {
  return [...stage.root.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)].map(({ value }) => value);
}

function checked(stage: Stage, name: string): string | null {
  return stage.root.querySelector<HTMLInputElement>(`input[name=${name}]:checked`)?.value ?? null;
}

async function pick(stage: Stage, name: string, value: string): Promise<void> {
  const radio = [...stage.root.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)].find(
    (candidate) => candidate.value === value,
  );
  radio?.click();
  await stage.settle();
}

describe('The choices', () => {
  it('are native radio buttons named method, currency and network, with the provider’s own values', async () => {
    const stage = await mount({ response: choiceSession(), attributes: { currency: 'usdt' } });
    expect(values(stage, 'method')).to.deep.equal(['crypto', 'card']);
    expect(values(stage, 'currency')).to.deep.equal(['usdt', 'usdc']);
    expect(values(stage, 'network')).to.deep.equal(['tron', 'ethereum']);
    expect([...stage.root.querySelectorAll('input')].map(({ type }) => type)).to.deep.equal(Array(6).fill('radio'));
  });

  it('select the first method, but never a currency or a network', async () => {
    const stage = await mount({ response: choiceSession() });
    expect(checked(stage, 'method')).to.equal('crypto');
    expect(checked(stage, 'currency')).to.equal(null);
    expect(values(stage, 'network')).to.deep.equal([]);
  });

  it('show a single option as plain text', async () => {
    const stage = await mount({ response: openSession({ paymentMethodTypes: ['crypto'] }) });
    expect(stage.count('input')).to.equal(0);
    expect(stage.part('currencies').textContent).to.contain('Tron (TRC20)');
    expect(stage.part('pay').getAttribute('href')).to.equal(PAYMENT_URL);
  });

  it('are absent if the session lists no methods', async () => {
    const stage = await mount({ response: openSession({ paymentMethodTypes: [], paymentMethodOptions: null }) });
    expect(stage.count('input, [part=methods]')).to.equal(0);
    expect(stage.part('pay').getAttribute('href')).to.equal(PAYMENT_URL);
  });

  it('skip the network if the provider lists none', async () => {
    const response = wewireAnswer({ id: openSession().id, url: 'https://pay.wewire.example/c/1' });
    const stage = await mount({ response, attributes: { currency: 'USDT' } });
    expect(values(stage, 'currency')).to.deep.equal(['ETH', 'USDT', 'USDC']);
    expect(values(stage, 'network')).to.deep.equal([]);
    expect(stage.part('pay').getAttribute('href')).to.equal('https://pay.wewire.example/c/1');
  });

  it('are complete with a method without currencies', async () => {
    const stage = await mount({ response: choiceSession() });
    await pick(stage, 'method', 'card');
    expect(values(stage, 'currency')).to.deep.equal([]);
    expect(stage.part('pay').getAttribute('href')).to.equal(PAYMENT_URL);
  });

  it('warn that money sent on another network is lost, if there are networks', async () => {
    const stage = await mount({ response: choiceSession(), attributes: { currency: 'usdt' } });
    expect(stage.text).to.contain('Only send on the network you choose here.');
    await pick(stage, 'method', 'card');
    expect(stage.text).not.to.contain('Only send on the network you choose here.');
  });

  it('are grouped with legends', async () => {
    const stage = await mount({ response: choiceSession(), attributes: { currency: 'usdt' } });
    const legends = [...stage.root.querySelectorAll('legend')].map(({ textContent }) => textContent);
    expect(legends).to.deep.equal(['Pay with', 'Currency', 'Network']);
  });
});

describe('The shopper’s choice', () => {
  it('sends change with the whole selection, once', async () => {
    const stage = await mount({ response: choiceSession() });
    await pick(stage, 'currency', 'usdc');
    expect(stage.sentNames).to.deep.equal(['ready', 'change']);
    const selection = { method: 'crypto', currency: 'usdc', network: '' };
    expect(stage.lastSent('change').detail).to.deep.equal({ selection });
  });

  it('can be read from the properties', async () => {
    const stage = await mount({ response: choiceSession() });
    await pick(stage, 'currency', 'usdt');
    await pick(stage, 'network', 'ethereum');
    const { method, currency, network } = stage.element;
    expect([method, currency, network]).to.deep.equal(['crypto', 'usdt', 'ethereum']);
  });

  it('survives the next read', async () => {
    const stage = await mount({ response: choiceSession() });
    await pick(stage, 'currency', 'usdc');
    await stage.element.refresh();
    await stage.settle();
    expect(checked(stage, 'currency')).to.equal('usdc');
    expect(stage.sentNames).to.deep.equal(['ready', 'change']);
  });

  it('drops a network that the new method does not have', async () => {
    const stage = await mount({ response: choiceSession(), attributes: { currency: 'usdt', network: 'tron' } });
    await pick(stage, 'method', 'card');
    expect(stage.element.network).to.equal('');
    expect(stage.lastSent('change').detail.selection).to.deep.equal({ method: 'card', currency: '', network: '' });
  });
});

describe('The page’s preselection', () => {
  it('works by attributes, and sends no change', async () => {
    const attributes = { method: 'crypto', currency: 'usdc', network: 'ethereum' };
    const stage = await mount({ response: choiceSession(), attributes });
    expect(checked(stage, 'currency')).to.equal('usdc');
    expect(checked(stage, 'network')).to.equal('ethereum');
    expect(stage.sentNames).to.deep.equal(['ready']);
  });

  it('works later by property, and sends no change', async () => {
    const stage = await mount({ response: choiceSession() });
    stage.element.currency = 'usdt';
    stage.element.network = 'tron';
    await stage.settle();
    expect(checked(stage, 'network')).to.equal('tron');
    expect(stage.sentNames).to.deep.equal(['ready']);
  });

  it('is ignored if the session does not list it', async () => {
    const stage = await mount({ response: choiceSession(), attributes: { method: 'cheque', currency: 'doge' } });
    expect(stage.element.method).to.equal('crypto');
    expect(stage.element.currency).to.equal('');
  });

  it('can be read before the first response', async () => {
    const response = () => new Promise<Response>(() => undefined);
    const stage = await mount({ response, attributes: { network: 'tron' } });
    expect(stage.element.network).to.equal('tron');
  });
});
