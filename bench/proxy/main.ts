// Benchmarks the proxy: `--rounds` (5) of `--seconds` (5) per kind of read, and `--streams` (10000) event streams. Reads are
// compared with a bare pass-through in the same run, because absolute numbers say more about the machine.
import { parseArgs } from 'node:util';
import { report } from '../support/figure.js';
import { benchEventStreams } from './bench-event-streams.js';
import { benchReads } from './bench-reads.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '5' },
    streams: { type: 'string', default: '10000' },
  },
});

report([
  ...(await benchReads({ rounds: Number(values.rounds), seconds: Number(values.seconds) })),
  ...(await benchEventStreams(Number(values.streams))),
]);
