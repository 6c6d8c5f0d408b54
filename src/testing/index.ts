// For merchants' own tests: sessions for every state, a proxy in memory, a manual clock, and functions that pay.
export { expire, pay, type Payable, whenPhase } from './drive.js';
export { fakeProxy, type FakeProblem, type FakeProxy } from './fake-proxy.js';
export { type FixtureName, fixtures } from './fixtures.js';
export { intercept } from './intercept.js';
export { ManualClock } from './manual-clock.js';
export { type BrowserRoute, browserRoute } from './playwright.js';
export {
  payfectItem,
  payfectSession,
  type SessionChanges,
  wewireSession,
  type WireSession,
} from './proxied-session.js';
