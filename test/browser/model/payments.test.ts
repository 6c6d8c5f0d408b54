import '../../../src/define.js';
import { runStories } from './support/run-story.js';
import { ALL_FORMS } from './support/stories.js';

describe('Random stories keep every promise', () => {
  it('with money that is seen, grows, is odd, or vanishes with a reorganized chain', async function () {
    this.timeout(110_000);
    await runStories(1000, {
      server: 10,
      faults: 2,
      time: 5,
      wake: 4,
      shopper: 5,
      page: 2,
      acts: 1,
      doorbell: 1,
      inPlace: 90,
      forms: [...ALL_FORMS, 'plain', 'choice', 'no-page'],
    });
  });
});
