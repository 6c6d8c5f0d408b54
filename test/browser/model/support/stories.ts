import fc from 'fast-check';
import * as steps from './steps.js';
import type { Emphasis, Scene, Setting, Step, Story } from './story.js';

export const ALL_FORMS = [
  'plain',
  'choice',
  'doorbell',
  'two-steps',
  'every-route',
  'no-page',
  'refused-page',
] as const;

export function stories(emphasis: Emphasis): fc.Arbitrary<Story> {
  const scene: fc.Arbitrary<Scene> = fc.record({
    step: stepsFor(emphasis),
    isImmediate: fc.constantFrom(false, false, true),
  });
  const scenes = fc.array(scene, { minLength: 1, maxLength: 16, size: 'max' });
  return fc.record({ setting: settings(emphasis), scenes });
}

function stepsFor(emphasis: Emphasis): fc.Arbitrary<Step> {
  return fc.oneof(
    { weight: emphasis.server, arbitrary: steps.serverSteps(emphasis) },
    { weight: emphasis.faults, arbitrary: steps.faultSteps },
    { weight: emphasis.time, arbitrary: steps.timeSteps },
    { weight: emphasis.wake, arbitrary: steps.wakeSteps },
    { weight: emphasis.shopper, arbitrary: steps.shopperSteps },
    { weight: emphasis.page, arbitrary: steps.pageSteps },
    { weight: emphasis.acts, arbitrary: steps.actSteps },
    { weight: emphasis.doorbell, arbitrary: steps.doorbellSteps },
  );
}

function settings(emphasis: Emphasis): fc.Arbitrary<Setting> {
  const to = fc.constantFrom(
    ...(['ready', 'pay', 'complete', 'expired', 'cancel', 'progress', 'restart', 'error'] as const),
  );
  return fc.record({
    serverState: steps.serverStates(emphasis),
    isReturning: fc.constantFrom(false, false, false, false, true),
    isPreselected: fc.constantFrom(true, false),
    reaction: fc.oneof(
      { weight: 3, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.record({ to, intent: steps.intents }) },
    ),
    preventsDefaults: fc.constantFrom(false, false, false, true),
    randomValue: fc.constantFrom(0.5, 0, 0.999),
  });
}
