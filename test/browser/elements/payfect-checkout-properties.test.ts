import { expect } from '@open-wc/testing';
import '../../../src/define.js';
import { choiceSession, mount } from '../support/mount.js';
import type { PayfectCheckout } from '../../../src/elements/payfect-checkout.js';

const TEXTS = [
  ['session-id', 'sessionId', ''],
  ['proxy-url', 'proxyUrl', '/payfect'],
  ['locale', 'locale', ''],
  ['method', 'method', ''],
  ['currency', 'currency', ''],
  ['network', 'network', ''],
  ['target', 'target', '_blank'],
  ['payment-hosts', 'paymentHosts', ''],
  ['layout', 'layout', ''],
  ['summary', 'summary', ''],
] as const;
const FLAGS = [
  ['auto-redirect', 'autoRedirect'],
  ['no-images', 'noImages'],
] as const;

function created(): PayfectCheckout {
  return document.createElement('payfect-checkout');
}

describe('An attribute', () => {
  for (const [attribute, property, byDefault] of TEXTS) {
    it(`${attribute} sets the property ${property}, ${byDefault === '' ? 'empty' : byDefault} by default`, () => {
      const element = created();
      expect(element[property]).to.equal(byDefault);
      element.setAttribute(attribute, '_self');
      expect(element[property]).to.equal('_self');
      element.removeAttribute(attribute);
      expect(element[property]).to.equal(attribute === 'target' ? '' : byDefault);
    });
  }

  // As React, Vue and others do.
  for (const unset of [null, undefined]) {
    it(`B10 is the default if the property proxyUrl is unset with ${unset}`, () => {
      const element = created();
      element.proxyUrl = '/elsewhere';
      element.proxyUrl = unset;
      expect(element.proxyUrl).to.equal('/payfect');
    });

    it(`B10 is idle, without a request, if the property sessionId is unset with ${unset}`, async () => {
      const stage = await mount();
      const reads = stage.server.requests.length;
      Object.assign(stage.element, { sessionId: unset });
      await stage.settle();
      await stage.advance(60_000);
      expect(stage.element.phase).to.equal('idle');
      expect(stage.server.requests).to.have.length(reads);
    });

    it(`B10 leaves the choice to the shopper if preselections are unset with ${unset}`, async () => {
      const stage = await mount({
        response: choiceSession(),
        setUp: (element) => Object.assign(element, { method: unset, currency: unset, network: unset, target: unset }),
      });
      const { method, currency, network } = stage.element;
      expect({ method, currency, network }).to.deep.equal({ method: 'crypto', currency: '', network: '' });
      expect(stage.count('[part~=pay-inactive]')).to.equal(1);
    });

    it(`B17 does not matter if locale and payment-hosts are unset with ${unset}`, async () => {
      const stage = await mount({
        setUp: (element) => Object.assign(element, { locale: unset, paymentHosts: unset, headers: unset }),
      });
      expect(stage.element.phase).to.equal('open');
      const strays: PromiseRejectionEvent[] = [];
      const record = (event: PromiseRejectionEvent) => strays.push(event);
      addEventListener('unhandledrejection', record);
      await stage.element.refresh();
      await stage.settle();
      await new Promise((resolve) => setTimeout(resolve));
      removeEventListener('unhandledrejection', record);
      expect(strays).to.have.length(0);
      expect(stage.count('[part=pay]')).to.equal(1);
    });
  }

  for (const [attribute, property] of FLAGS) {
    it(`${attribute} sets the property ${property}, off by default`, () => {
      const element = created();
      expect(element[property]).to.equal(false);
      element.toggleAttribute(attribute, true);
      expect(element[property]).to.equal(true);
      element.toggleAttribute(attribute, false);
      expect(element[property]).to.equal(false);
    });
  }

  for (const [attribute, property] of FLAGS) {
    for (const [value, expected] of [
      ['false', false],
      ['', true],
      ['true', true],
      [attribute, true],
    ] as const) {
      it(`${attribute}="${value}" is ${expected}, as frameworks write it`, () => {
        const element = created();
        element.setAttribute(attribute, value);
        expect(element[property]).to.equal(expected);
        element.innerHTML = `<payfect-checkout ${attribute}="${value}"></payfect-checkout>`;
        expect(element.querySelector('payfect-checkout')?.[property]).to.equal(expected);
      });
    }

    it(`${attribute} changes from true to "false" and back`, () => {
      const element = created();
      element.setAttribute(attribute, '');
      element.setAttribute(attribute, 'false');
      expect(element[property]).to.equal(false);
      element.setAttribute(attribute, 'true');
      expect(element[property]).to.equal(true);
    });
  }

  it('is not reflected: properties do not change the page’s markup', () => {
    const element = created();
    element.sessionId = 'abcdefgh';
    element.method = 'crypto';
    element.noImages = true;
    expect(element.attributes.length).to.equal(0);
  });

  it('does not exist for headers, which may contain a token', () => {
    const element = created();
    element.setAttribute('headers', '{"x-csrf-token":"1"}');
    expect(element.headers).to.deep.equal({});
  });
});

describe('The words of the page', () => {
  it('replace single texts, also those that load later, and leave the others', async () => {
    const stage = await mount();
    stage.element.strings = { total: 'Sum', cancel: 'Give up' };
    await stage.settle();
    expect(stage.part('cancel').textContent.trim()).to.equal('Give up');
    expect(stage.part('total').textContent).to.contain('Sum');
    expect(stage.text).to.contain('Scan with your phone');
  });
});
