import assert from 'node:assert/strict';
import { FakeUpstream } from '../proxy/support/fake-upstream.js';

/** A provider that gives these answers one after the other, and is asked no more often. */
export function answersInTurn(...answers: readonly Response[]): FakeUpstream {
  const left = [...answers];
  return new FakeUpstream(() => left.shift() ?? assert.fail('asked once more than expected'));
}
