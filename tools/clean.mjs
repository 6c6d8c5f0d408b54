// Empties dist/, so that no module of an older build is packed or tested.
import { rmSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
