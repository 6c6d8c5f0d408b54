import { ASTRO } from './support/backends.js';
import { describeBackend } from './support/describe-backend.js';

describeBackend(ASTRO);
