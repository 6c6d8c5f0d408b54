// The baseline: the simplest possible proxy on node:http. It streams method, headers and body through in both directions and
// adds the key, without limits, checks, timeouts or an allow-list.
import { Agent, request as httpRequest } from 'node:http';
import { serveMethods } from '../../support/serve-methods.js';
import { listen } from '../../support/listen.js';
import { cpuMethods } from './cpu-methods.js';

const [upstreamPort = ''] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true });

const port = await listen((request, response) => {
  const options = {
    agent,
    host: '127.0.0.1',
    port: upstreamPort,
    path: `/api/v1${request.url?.slice('/payfect'.length) ?? ''}/`,
    method: request.method,
    headers: { ...request.headers, authorization: 'Api-Key bench' },
  };
  request.pipe(
    httpRequest(options, (upstream) => {
      response.writeHead(upstream.statusCode ?? 502, upstream.headers);
      upstream.pipe(response);
    }).on('error', () => response.destroy()),
  );
});

serveMethods({ port: () => port, ...cpuMethods });
