import '../../../src/define.js';
import { runStories } from './support/run-story.js';

describe('Random stories keep every promise', () => {
  it('with requests that fail in every way', async function () {
    this.timeout(110_000);
    await runStories(1000, {
      server: 2,
      faults: 6,
      time: 6,
      wake: 4,
      shopper: 4,
      page: 1,
      acts: 1,
      doorbell: 1,
      inPlace: 20,
      forms: ['plain', 'choice', 'doorbell', 'every-route'],
    });
  });
});
