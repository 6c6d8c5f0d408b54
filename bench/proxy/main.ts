// The proxy under load: `--rounds` (5) of `--seconds` (5) for each kind of read, and 10,000 event streams. Figures are
// ratios to a bare pass-through of the same run; absolute ones say more about the machine.
import { parseArgs } from 'node:util';
import { report } from '../support/report.js';
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
