import { expect } from '@open-wc/testing';
import { heldResponse, jsonResponse, type Responder } from '../support/fake-server.js';
import { openSession, SESSION_ID, until } from '../support/mount.js';
import { type ButtonStage, mountButton } from './support/button-stage.js';

const OTHER_ID = 'another-session';
const CREATE = { 'create-url': '/orders?sku=mug' };

/** A shop that creates sessions, one after the other, and a proxy that has them all. */
function shop(create: Responder): Responder {
  return (request) => {
    if (request.method === 'POST') return create(request);
    return jsonResponse(openSession({ id: request.url.split('/').at(-1) ?? '' }));
  };
}

function mountShop(create: Responder, attributes = {}): Promise<ButtonStage> {
  return mountButton({ attributes: { ...CREATE, ...attributes }, respond: shop(create) });
}

function problem(body: object, status = 409): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } });
}

const posts = ({ server }: ButtonStage) => server.requests.filter(({ method }) => method === 'POST');

/** Presses the button, and waits until it is no longer busy. */
async function press(stage: ButtonStage): Promise<void> {
  stage.part('button').click();
  await stage.settle();
  await until(() => !stage.button.matches(':state(creating)'), 'the server has answered');
  await stage.advance(0);
}

describe('A session that the shop creates', () => {
  it('is requested when the button is pressed, with JSON and the page’s headers', async () => {
    const stage = await mountShop(() => jsonResponse({ sessionId: OTHER_ID }));
    stage.button.headers = { 'x-csrf-token': 'secret' };
    expect(posts(stage)).to.deep.equal([]);
    await press(stage);
    const [request] = posts(stage);
    expect(request?.url).to.equal(new URL('/orders?sku=mug', location.href).href);
    expect(request?.headers.get('content-type')).to.equal('application/json');
    expect(request?.headers.get('x-csrf-token')).to.equal('secret');
    expect(await request?.text()).to.equal('{}');
    expect([stage.isOpen, stage.button.session?.id]).to.deep.equal([true, OTHER_ID]);
  });

  it('may be the session itself', async () => {
    const stage = await mountShop(() => jsonResponse(openSession({ id: OTHER_ID })));
    await press(stage);
    expect(stage.checkout.sessionId).to.equal(OTHER_ID);
    expect(Reflect.get(stage.checkout, 'initialSession')).to.have.property('id', OTHER_ID);
  });

  it('is created once, however often the button is pressed', async () => {
    const { respond, release } = heldResponse();
    const stage = await mountShop(respond);
    stage.part('button').click();
    stage.part('button').click();
    await stage.settle();
    stage.part('button').click();
    expect(stage.button.matches(':state(creating)')).to.equal(true);
    expect(stage.part('button').getAttribute('aria-disabled')).to.equal('true');
    expect(stage.findA(HTMLElement, '[role=status]').textContent).to.equal('Loading your order');
    release(jsonResponse({ sessionId: OTHER_ID }));
    await until(() => stage.isOpen, 'the dialog is open');
    stage.button.close();
    await stage.untilClosed();
    await press(stage);
    expect(posts(stage).length).to.equal(1);
  });

  for (const status of ['expired', 'canceled']) {
    it(`is created again once the first one is ${status}`, async () => {
      let count = 0;
      const stage = await mountShop(() => jsonResponse({ sessionId: `session-number-${++count}` }));
      await press(stage);
      const { respond } = stage.server;
      stage.server.show(openSession({ id: 'session-number-1', status }));
      await stage.checkout.refresh();
      if (status === 'canceled') await stage.checkout.cancel();
      stage.button.close();
      await stage.untilClosed();
      stage.server.respond = respond;
      await press(stage);
      expect([count, stage.button.session?.id]).to.deep.equal([2, 'session-number-2']);
    });
  }

  it('is not created again after it was paid', async () => {
    const stage = await mountShop(() => jsonResponse({ sessionId: OTHER_ID }));
    await press(stage);
    stage.server.show(openSession({ id: OTHER_ID, status: 'complete' }));
    await stage.checkout.refresh();
    stage.button.close();
    await stage.untilClosed();
    await press(stage);
    expect(posts(stage).length).to.equal(1);
    expect([stage.isOpen, stage.button.phase]).to.deep.equal([true, 'complete']);
  });

  it('is created again for another URL', async () => {
    let count = 0;
    const stage = await mountShop(() => jsonResponse({ sessionId: `session-number-${++count}` }));
    await press(stage);
    stage.button.close();
    await stage.untilClosed();
    stage.button.createUrl = '/orders?sku=tray';
    await press(stage);
    expect(posts(stage).map(({ url }) => new URL(url).search)).to.deep.equal(['?sku=mug', '?sku=tray']);
    expect(stage.button.session?.id).to.equal('session-number-2');
  });

  it('is not needed while the page has one', async () => {
    const stage = await mountShop(() => jsonResponse({ sessionId: OTHER_ID }), { 'session-id': SESSION_ID });
    await press(stage);
    expect([posts(stage).length, stage.button.session?.id]).to.deep.equal([0, SESSION_ID]);
  });
});

describe('A session that cannot be created', () => {
  const FAILURES: Readonly<Record<string, readonly [Responder, string, string]>> = {
    'the shop’s own sentence': [
      () => problem({ status: 409, title: 'Sold out', detail: 'The mug is sold out.' }),
      'bad-response',
      'The mug is sold out.',
    ],
    'a problem without a sentence': [
      () => problem({ status: 503, title: 'Down' }, 503),
      'server',
      'We can’t reach the payment service. Please try again in a minute.',
    ],
    'a refused token': [
      () => new Response('no', { status: 403 }),
      'forbidden',
      'The shop can’t show this payment. Please contact the shop.',
    ],
    'no connection': [
      () => Promise.reject(new TypeError('offline')),
      'network',
      'You seem to be offline. Check your connection and try again.',
    ],
    'an answer without a session': [
      () => jsonResponse({ ok: true }),
      'bad-response',
      'Something went wrong at the payment service. Please try again.',
    ],
    'a page instead of JSON': [
      () => new Response('<h1>Sign in</h1>', { headers: { 'content-type': 'text/html' } }),
      'bad-response',
      'Something went wrong at the payment service. Please try again.',
    ],
  };

  for (const [what, [respond, code, message]] of Object.entries(FAILURES)) {
    it(`is explained beside the button, and to the page: ${what}`, async () => {
      const stage = await mountShop(respond);
      await press(stage);
      expect(stage.root.querySelector('dialog')).to.equal(null);
      expect(stage.part('error').textContent).to.equal(message);
      expect(stage.part('error').getAttribute('role')).to.equal('alert');
      expect(stage.sent.map(({ type, detail }) => [type, Reflect.get(Object(detail) as object, 'code')])).to.deep.equal(
        [['error', code]],
      );
      expect(stage.sent[0]?.detail).to.have.property('message', message);
    });
  }

  it('takes no longer than 30 seconds', async () => {
    const stage = await mountShop(heldResponse().respond);
    stage.part('button').click();
    await stage.settle();
    await stage.advance(29_999);
    expect(stage.sentNames).to.deep.equal([]);
    await stage.advance(1);
    await until(() => stage.sentNames.length === 1, 'the request is given up');
    expect(stage.part('error').textContent).to.equal('This is taking too long. Please try again.');
  });

  it('can be tried again, and leaves no sentence behind', async () => {
    const stage = await mountShop(() => problem({ status: 500 }, 500));
    await press(stage);
    stage.server.respond = shop(() => jsonResponse({ sessionId: OTHER_ID }));
    await press(stage);
    expect([stage.isOpen, stage.part('error').textContent]).to.deep.equal([true, '']);
  });

  it('is not opened after all if the page has closed it meanwhile', async () => {
    const { respond, release } = heldResponse();
    const stage = await mountShop(respond);
    stage.part('button').click();
    await stage.settle();
    stage.button.close();
    release(jsonResponse({ sessionId: OTHER_ID }));
    await stage.settle();
    await until(() => !stage.button.matches(':state(creating)'), 'the request is given up');
    expect([stage.root.querySelector('dialog'), stage.sentNames.length]).to.deep.equal([null, 0]);
  });
});
