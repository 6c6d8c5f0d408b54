// What everything is compared with: the plainest proxy in node:http. Method, headers and body go through as streams in both
// directions, with the key added: no limit, no check, no timeout, no allow-list.
import { Agent, request as httpRequest } from 'node:http';
import { answerQuestions } from '../../support/answer-questions.js';
import { listen } from '../../support/listen.js';
import { loadQuestions } from './load-questions.js';

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
    httpRequest(options, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    }).on('error', () => response.destroy()),
  );
});

answerQuestions({ port: () => port, ...loadQuestions });
