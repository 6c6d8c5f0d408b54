import '../../../src/define.js';
import { runStories } from './support/run-story.js';
import { ALL_FORMS } from './support/stories.js';
describe('Random stories keep every promise', () => {
  it('with a page that moves and removes the element and sets other session ids', async function () {
    this.timeout(110_000);
    await runStories(1000, {
      server: 3,
      faults: 2,
      time: 3,
      wake: 3,
      shopper: 3,
      page: 10,
      acts: 1,
      doorbell: 1,
      inPlace: 20,
      forms: ALL_FORMS,
    });
  });
});
