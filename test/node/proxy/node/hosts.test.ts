// `Host`, `:authority` and the request target, as bytes on a real connection.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer as createHttp2Server } from 'node:http2';
import { connect, type AddressInfo } from 'node:net';
import { describe, test, type TestContext } from 'node:test';
import express from 'express';
import { nodeListener } from '../../../../src/proxy/node/listener.js';
import { listen } from '../../support/http-server.js';
import { sendRaw } from '../../support/start-stack.js';
import { serve } from '../support/serve.js';
import { SESSION_PATH, testProxy } from '../support/test-proxy.js';

async function statusOf(port: number, target: string, hosts: readonly string[]): Promise<string> {
  const lines = [`GET ${target} HTTP/1.1`, ...hosts.map((host) => `Host: ${host}`), 'Connection: close', '', ''];
  return (await sendRaw(port, lines.join('\r\n'))).slice(9, 12);
}

describe('Over HTTP/1.1', () => {
  const TWO: readonly (readonly string[])[] = [
    ['shop.example', 'evil.example'],
    ['shop.example', 'shop.example'],
    ['shop.example', 'shop.example:80'],
    ['', 'shop.example'],
    ['shop.example', 'shop.example', 'shop.example'],
  ];
  test('S3 two Host headers get a 400, whether they agree or not', async (t) => {
    const { proxy, upstream } = testProxy();
    const { port } = await serve(t, proxy);
    for (const hosts of TWO) assert.equal(await statusOf(port, SESSION_PATH, hosts), '400', hosts.join());
    assert.equal(upstream.requests.length, 0);
    assert.equal(await statusOf(port, SESSION_PATH, ['shop.example']), '200');
  });

  const OWN: readonly [target: string, host: string][] = [
    ['http://shop.example', 'shop.example'],
    ['http://shop.example:80', 'shop.example'],
    ['http://shop.example', 'shop.example:80'],
    ['https://shop.example', 'shop.example:443'],
    ['HTTP://SHOP.example', 'shop.example'],
    ['http://shop.example:3000', 'shop.example:3000'],
    ['http://[::1]:80', '[::1]'],
  ];
  const OTHER: readonly [target: string, host: string][] = [
    ['http://evil.example', 'shop.example'],
    ['http://shop.example:8080', 'shop.example'],
    ['http://shop.example.evil.example', 'shop.example'],
    ['http://shop.example@evil.example', 'shop.example'],
    ['http://me@shop.example', 'shop.example'],
    ['http://', 'shop.example'],
    ['ftp://shop.example', 'shop.example'],
    ['shop.example', 'shop.example'],
  ];
  for (const framework of ['node:http', 'Express']) {
    const start = async (t: TestContext) => {
      const { proxy } = testProxy();
      if (framework === 'node:http') return serve(t, proxy);
      const server = await listen(express().use('/payfect', nodeListener(proxy)));
      t.after(() => server.close());
      return server;
    };

    test(`S4 ${framework} accepts an absolute request target for the own host`, async (t) => {
      const { port } = await start(t);
      for (const [origin, host] of OWN) {
        assert.equal(await statusOf(port, `${origin}${SESSION_PATH}`, [host]), '200', origin);
        assert.equal(await statusOf(port, `${origin}${SESSION_PATH}/?x=1`, [host]), '200', origin);
        assert.equal(await statusOf(port, `${origin}/payfect/unknown`, [host]), '404', origin);
      }
    });
  }

  test('S4 an absolute request target for another host gets a 400', async (t) => {
    const { proxy, upstream } = testProxy();
    const { port } = await serve(t, proxy);
    for (const [origin, host] of OTHER) {
      assert.equal(await statusOf(port, `${origin}${SESSION_PATH}`, [host]), '400', origin);
    }
    assert.equal(await statusOf(port, 'http://shop.example', ['shop.example']), '404', 'no path');
    assert.equal(await statusOf(port, '*', ['shop.example']), '400');
    assert.equal(upstream.requests.length, 0);
  });
});

describe('Over HTTP/2', () => {
  const cases: readonly [what: string, fields: Fields, status: number | null][] = [
    ['an :authority', [[':authority', 'shop.example']], 200],
    ['a Host alone', [['host', 'shop.example']], 200],
    ['an :authority and the same Host', [...own(), ['host', 'SHOP.example:443']], 200],
    ['an :authority and another Host', [...own(), ['host', 'evil.example']], 400],
    ['an :authority and another port', [...own(), ['host', 'shop.example:8443']], 400],
    ['a malformed :authority', [[':authority', 'me@shop.example']], 400],
    // Node itself resets these streams.
    [
      'two Hosts',
      [
        ['host', 'shop.example'],
        ['host', 'shop.example'],
      ],
      null,
    ],
    ['an :authority and two Hosts', [...own(), ['host', 'shop.example'], ['host', 'evil.example']], null],
    ['two :authorities', [...own(), [':authority', 'evil.example']], null],
  ];
  for (const [what, fields, status] of cases) {
    test(`S3 ${what}: ${status ?? 'no response'}`, async (t) => {
      const { proxy, upstream } = testProxy();
      const listener = nodeListener(proxy);
      const server = createHttp2Server((request, response) => listener(request, Object(response))).listen(
        0,
        '127.0.0.1',
      );
      await once(server, 'listening');
      t.after(() => server.close());
      const { port } = server.address() as AddressInfo;
      assert.equal(await statusOfHttp2(port, fields), status);
      assert.equal(upstream.requests.length, status === 200 ? 1 : 0);
    });
  }
});

type Fields = readonly (readonly [name: string, value: string])[];

function own(): Fields {
  return [[':authority', 'shop.example']];
}

/** Sends a request as raw frames, because no client sends a field twice. Returns null if the stream is reset. */
async function statusOfHttp2(port: number, fields: Fields): Promise<number | null> {
  const socket = connect(port, '127.0.0.1');
  const all: Fields = [[':method', 'GET'], [':scheme', 'http'], [':path', SESSION_PATH], ...fields];
  const block = Buffer.concat(
    all.map(([name, value]) => Buffer.concat([Buffer.of(0), hpackText(name), hpackText(value)])),
  );
  // Type 4 is SETTINGS; type 1 is HEADERS, here with END_HEADERS and END_STREAM.
  socket.write(
    Buffer.concat([
      Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
      frame(4, 0, 0, Buffer.of()),
      frame(1, 5, 1, block),
    ]),
  );
  let received = Buffer.of();
  for await (const chunk of socket) {
    received = Buffer.concat([received, chunk as Buffer]);
    for (let rest = received; rest.length >= 9 && rest.length >= 9 + rest.readUIntBE(0, 3);) {
      const [type, end] = [rest[3], 9 + rest.readUIntBE(0, 3)];
      // RST_STREAM, GOAWAY
      if (type === 3 || type === 7) return null;
      if (type === 1) return hpackStatus(rest.subarray(9, end));
      rest = rest.subarray(end);
    }
  }
  return null;
}

function frame(type: number, flags: number, stream: number, payload: Buffer): Buffer {
  const head = Buffer.alloc(9);
  head.writeUIntBE(payload.length, 0, 3);
  head.writeUInt8(type, 3);
  head.writeUInt8(flags, 4);
  head.writeUInt32BE(stream, 5);
  return Buffer.concat([head, payload]);
}

/** RFC 7541, 5.2: a string of at most 126 bytes, without Huffman coding. */
function hpackText(text: string): Buffer {
  return Buffer.concat([Buffer.of(text.length), Buffer.from(text)]);
}

/** RFC 7541, appendix A: the indices 8 to 14 of the static table are the common statuses. */
function hpackStatus(block: Buffer): number | null {
  return [200, 204, 206, 304, 400, 404, 500][(block[0] ?? 0) - 0x88] ?? null;
}
