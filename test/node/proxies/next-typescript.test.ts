import { NEXT_TYPESCRIPT } from './support/backends.js';
import { describeBackend } from './support/describe-backend.js';

describeBackend(NEXT_TYPESCRIPT);
