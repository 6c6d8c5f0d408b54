import '../../../src/define.js';
import { runStories } from './support/run-story.js';

describe('Random stories keep every promise', () => {
  it('with a proxy that fixes choices, cancels and restarts', async function () {
    this.timeout(110_000);
    await runStories(1000, {
      server: 3,
      faults: 2,
      time: 3,
      wake: 3,
      shopper: 10,
      page: 2,
      acts: 5,
      doorbell: 2,
      inPlace: 20,
      forms: ['every-route', 'every-route', 'two-steps'],
    });
  });
});
