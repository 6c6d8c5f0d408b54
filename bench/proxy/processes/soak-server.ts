// A merchant's server as in the other benches, which also notes whatever must never happen.
import { answerQuestions } from '../../support/answer-questions.js';
import { listen } from '../../support/listen.js';
import { builtProxy } from '../built-proxy.js';
import { countedDoorbell } from '../counted-doorbell.js';
import { memoryQuestions } from './memory-questions.js';

const [upstreamPort = ''] = process.argv.slice(2);
const complaints: string[] = [];
const complain = (what: unknown): void => void complaints.push(String(what));
process.on('unhandledRejection', complain).on('uncaughtException', complain).on('warning', complain);

const { createCheckoutProxy, memoryDoorbell, nodeListener, payfect } = await builtProxy();
const { doorbell, ids } = countedDoorbell(memoryDoorbell());
const proxy = createCheckoutProxy({
  provider: payfect({ apiKey: 'bench', baseUrl: `http://127.0.0.1:${upstreamPort}/api/v1` }),
  doorbell,
  onLog(entry) {
    if (entry.kind === 'request' && entry.code === 'internal') complain(entry.error);
  },
});
const port = await listen(nodeListener(proxy));

const questions = {
  port: () => port,
  listening: () => ids().length,
  /** Unhandled rejections, warnings and faults of the proxy's own. */
  complaints: () => complaints,
  ...memoryQuestions,
};
export type SoakServerQuestions = typeof questions;

answerQuestions(questions);
