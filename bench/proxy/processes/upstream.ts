// A stand-in for Payfect that costs as little as possible: every id is a session, one text with the id put in.
// It notes when an id was asked for, so that the bench can tell how often a provider really hears from the proxy.
import { answerQuestions } from '../../support/answer-questions.js';
import { listen } from '../../support/listen.js';
import { sessionJson } from '../session-json.js';

const PATH = /^\/api\/v1\/checkouts\/([\w-]+)\/$/;

const readsAtMs = new Map<string, number[]>();

const port = await listen((request, response) => {
  const id = PATH.exec(request.url ?? '')?.[1];
  if (id === undefined || request.headers.authorization === undefined) {
    response.writeHead(400).end();
    return;
  }
  readsAtMs.get(id)?.push(performance.now());
  const body = sessionJson(id);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
});

const questions = {
  port: () => port,
  /** Notes from now on when `id` is asked for. */
  watch: (id: string) => void readsAtMs.set(id, []),
  readsAtMs: (id: string) => readsAtMs.get(id) ?? [],
};
export type UpstreamQuestions = typeof questions;

answerQuestions(questions);
