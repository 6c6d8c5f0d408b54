import { createServer, connect } from 'node:http2';
import { nodeListener } from '../../../../src/proxy/node/listener.js';
import { recordingProxy } from '../support/recording-proxy.js';
const l = nodeListener(recordingProxy().proxy);
const s = createServer((q, r) => { console.log('req', q.complete); r.on('close', () => console.log('res close')); const cl = q.stream.close.bind(q.stream); q.stream.close = ((...a: any) => { console.log('close called', a, q.stream.writableFinished, q.stream.writableEnded); return cl(...a); }) as any; q.stream.on('finish', () => console.log('finish')); q.stream.on('close', () => console.log('stream close', q.stream.rstCode)); l(q, r); r.on('finish', () => console.log('res finish complete=', q.complete, q.readableEnded, q.aborted, q.stream.destroyed)); const e = r.end.bind(r); r.end = ((...a: any) => { console.log('end called, complete=', q.complete, q.httpVersionMajor); return e(...a); }) as any; q.on('end', () => console.log('q end')); q.on('error', (e) => console.log('q err', e)); });
s.listen(0, 'localhost', () => {
  const c = connect('http://localhost:' + (s.address() as any).port);
  const q = c.request({ ':path': '/payfect/callback', ':method': 'POST' });
  for (const e of ['response', 'end', 'close', 'error', 'aborted', 'finish']) q.on(e, (x) => { console.log('client', e, x?.[':status'] ?? x); if (e === 'close') { c.destroy(); s.close(() => console.log('closed')); } });
  q.resume();
  q.end('x'.repeat(100_000));
});
setTimeout(() => process.exit(), 4000);
