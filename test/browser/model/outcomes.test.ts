import '../../../src/define.js';
import { runStories } from './support/run-story.js';
import { ALL_FORMS } from './support/stories.js';
describe('Random stories keep every promise', () => {
  it('with changing sessions and passing time', async function () {
    this.timeout(110_000);
    await runStories(1000, {
      server: 6,
      faults: 3,
      time: 5,
      wake: 3,
      shopper: 5,
      page: 3,
      acts: 1,
      doorbell: 1,
      inPlace: 20,
      forms: ALL_FORMS,
    });
  });
});
