import { expect } from '@open-wc/testing';
import { sessionFromJson } from '../../../src/session/session-from-json.js';
import { newestAnswer } from '../../support/payfect-answers.js';
import { responseContext } from '../support/response-context.js';

describe('The URL of the doorbell', () => {
  const eventsUrl = (events: unknown) =>
    sessionFromJson(newestAnswer({ links: { events } }), responseContext()).routes.events;

  it('is relative to the URL of the response', () => {
    const mount = 'https://shop.example/payfect/checkouts';
    expect(eventsUrl('ed8d24aa-a860-426b-8e56-87cb9f55a081/events')).to.equal(
      `${mount}/ed8d24aa-a860-426b-8e56-87cb9f55a081/events`,
    );
    expect(eventsUrl('/payfect/elsewhere?x=/y')).to.equal('https://shop.example/payfect/elsewhere?x=/y');
  });

  for (const link of [
    'https://evil.example/events',
    '//evil.example/',
    'http://shop.example/',
    'https://shop.example:444/',
  ]) {
    it(`is never on another origin: ${link}`, () => {
      expect(eventsUrl(link)).to.equal(null);
    });
  }

  for (const link of ['javascript:alert(1)', 'data:text/event-stream,x', 'https://[', 7, null]) {
    it(`is null for ${JSON.stringify(link)}`, () => {
      expect(eventsUrl(link)).to.equal(null);
    });
  }
});

describe('The links of a session', () => {
  const hrefs = (link: string, responseUrl = 'https://shop.example/payfect/checkouts/ed8d24aa/select') => {
    const links = { events: link, select: link, cancel: link, restart: link };
    const { routes } = sessionFromJson(newestAnswer({ links }), responseContext({ responseUrl }));
    return new Set(Object.values(routes));
  };

  const elsewhere = [
    ...['/logout', '/account/delete', '/', '/payfect', '/payfect/', '/payfectx/events', '/payfect2/checkouts/1/cancel'],
    ...['../../../logout', '../../../payfect-admin/x', '/payfect/../logout', '/payfect/%2e%2e/logout'],
    ...['/payfect/.%2E/logout', '/payfect/..%2flogout', '/payfect/..%2Flogout', '/payfect/..%5clogout'],
    ...['/payfect/%252e%252e/logout', '/payfect/..;/logout', '/payfect/..;x=1/logout', '\\\\evil.example/payfect/x'],
    ...['//evil.example/payfect/x', 'https://evil.example/payfect/checkouts/ed8d24aa/events', 'https:/logout'],
    ...['http://shop.example/payfect/x', 'https://user@shop.example/payfect/x', 'blob:https://shop.example/payfect/x'],
    ...['https://shop.example:8443/payfect/x', 'https://shop.example.evil.example/payfect/x'],
  ];
  for (const link of elsewhere) {
    it(`S2 are null if they lead outside the proxy’s mount: ${link}`, () => {
      expect([...hrefs(link)]).to.deep.equal([null]);
    });
  }

  const below: readonly [link: string, href: string][] = [
    ['cancel', 'https://shop.example/payfect/checkouts/ed8d24aa/cancel'],
    ['../0f0e0d0c/restart', 'https://shop.example/payfect/checkouts/0f0e0d0c/restart'],
    ['/payfect/checkouts/0f0e0d0c/events?last=1', 'https://shop.example/payfect/checkouts/0f0e0d0c/events?last=1'],
    ['https://shop.example:443/payfect/doorbell/1', 'https://shop.example/payfect/doorbell/1'],
    ['HTTPS://SHOP.EXAMPLE/payfect/x/../y', 'https://shop.example/payfect/y'],
  ];
  for (const [link, href] of below) {
    it(`S2 are absolute URLs below it: ${link}`, () => {
      expect([...hrefs(link)]).to.deep.equal([href]);
    });
  }

  const mounts: readonly [responseUrl: string, link: string, href: string | null][] = [
    ['https://shop.example/checkouts/ed8d24aa', 'ed8d24aa/events', 'https://shop.example/checkouts/ed8d24aa/events'],
    ['https://shop.example/a/checkouts/checkouts/ed8d24aa', '/a/checkouts/x', 'https://shop.example/a/checkouts/x'],
    ['https://shop.example/a/checkouts/checkouts/ed8d24aa', '/a/x', null],
    [
      'https://shop.example:443/caf%C3%A9/pay/checkouts/ed8d24aa',
      '/café/pay/x',
      'https://shop.example/caf%C3%A9/pay/x',
    ],
    ['https://shop.example/pay//checkouts/ed8d24aa', 'ed8d24aa/x', 'https://shop.example/pay//checkouts/ed8d24aa/x'],
    ['https://shop.example/elsewhere', '/elsewhere/x', null],
  ];
  for (const [responseUrl, link, href] of mounts) {
    it(`S2 are compared with the mount of ${responseUrl}: ${link}`, () => {
      expect([...hrefs(link, responseUrl)]).to.deep.equal([href]);
    });
  }
});
