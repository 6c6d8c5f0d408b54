import { NUXT } from './support/backends.js';
import { describeBackend } from './support/describe-backend.js';

describeBackend(NUXT);
