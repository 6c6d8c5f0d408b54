// All measurements, as `window.checks`: see `../measure.ts`.
import { bottomOf, controlBoxes, obscuredFocus, runningAnimations } from './boxes.js';
import { boundaryContrast, focusContrast } from './control-contrast.js';
import { looksDifferentWith } from './custom-property.js';
import { glued } from './isolation.js';
import { recordLiveRegions, takeSpoken } from './live-regions.js';
import { overflow } from './overflow.js';
import { showState } from './show-state.js';
import { allTexts, sentenceEnds } from './texts.js';
import { contrastOf, iconContrast, pale, textContrast } from './text-contrast.js';

const checks = {
  allTexts,
  bottomOf,
  boundaryContrast,
  contrastOf,
  controlBoxes,
  focusContrast,
  glued,
  obscuredFocus,
  iconContrast,
  looksDifferentWith,
  overflow,
  pale,
  recordLiveRegions,
  runningAnimations,
  sentenceEnds,
  showState,
  takeSpoken,
  textContrast,
};

export type Checks = typeof checks;

Reflect.set(globalThis, 'checks', checks);
