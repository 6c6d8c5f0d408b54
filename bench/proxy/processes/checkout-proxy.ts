// A merchant's server with the checkout proxy and nothing else, as the README shows it under node:http.
import { answerQuestions } from '../../support/answer-questions.js';
import { listen } from '../../support/listen.js';
import { builtProxy } from '../built-proxy.js';
import { poolFetch } from '../pool-fetch.js';
import { loadQuestions } from './load-questions.js';

const [upstreamPort = '', client = ''] = process.argv.slice(2);
const origin = `http://127.0.0.1:${upstreamPort}`;

const { createCheckoutProxy, nodeListener, payfect } = await builtProxy();
const proxy = createCheckoutProxy({
  provider: payfect({
    apiKey: 'bench',
    baseUrl: `${origin}/api/v1`,
    ...(client === 'pool' ? { fetch: poolFetch(origin) } : {}),
  }),
  // Counted like any other, but so high that one session can stand for many.
  limits: { session: { perSecond: 1e6, burst: 1e6 } },
});
const port = await listen(nodeListener(proxy));

answerQuestions({ port: () => port, ...loadQuestions });
