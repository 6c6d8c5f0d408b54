import { expect } from '@open-wc/testing';
import { jsonResponse } from '../../support/fake-server.js';
import { mount, openSession, type Stage } from '../../support/mount.js';

const hintsFor = (origin: string) => document.head.querySelectorAll(`link[rel=preconnect][href="${origin}"]`).length;

async function stageWith(host: string): Promise<Stage> {
  return mount({ response: () => jsonResponse({ ...openSession(), url: `https://${host}/pay/1` }) });
}

/** As a browser does: through the shadow tree. */
function over(stage: Stage, selector: string, type: string): void {
  const target = stage.element.shadowRoot?.querySelector(selector);
  target?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
}

describe('The link to the payment page', () => {
  for (const intent of ['pointerover', 'focusin']) {
    it(`connects to its host at ${intent}, once, and not before`, async () => {
      const origin = `https://${intent}.pay.example`;
      const stage = await stageWith(`${intent}.pay.example`);
      over(stage, '[part~=amount]', intent);
      expect(hintsFor(origin)).to.equal(0);
      over(stage, '[part~=pay] span', intent);
      over(stage, '[part~=pay]', intent);
      expect(hintsFor(origin)).to.equal(1);
    });
  }
});
