// A merchant's server to which many pages listen. Sessions are never read, so there is no provider behind it.
import { answerQuestions } from '../../support/answer-questions.js';
import { listen } from '../../support/listen.js';
import { builtProxy } from '../built-proxy.js';
import { countedDoorbell } from '../counted-doorbell.js';
import { memoryQuestions } from './memory-questions.js';

const { createCheckoutProxy, memoryDoorbell, nodeListener, payfect } = await builtProxy();
const { doorbell, ids } = countedDoorbell(memoryDoorbell());
const provider = payfect({ apiKey: 'bench', baseUrl: 'http://127.0.0.1:9/api/v1' });
const port = await listen(nodeListener(createCheckoutProxy({ provider, doorbell })));

const questions = {
  port: () => port,
  listening: () => ids().length,
  timers: () => process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length,
  ...memoryQuestions,
  /** Gives the time at which the first of them was rung. */
  ringAll: async () => {
    const startedAtMs = Date.now();
    for (const id of ids()) await doorbell.ring(id);
    return startedAtMs;
  },
};
export type StreamServerQuestions = typeof questions;

answerQuestions(questions);
