import type { Questions } from './child.js';

interface Question {
  readonly name: string;
  readonly argument: never;
}

/** The child's side: answers one question after another, until the parent goes. */
export function answerQuestions(questions: Questions): void {
  process.on('message', ({ name, argument }: Question) => {
    void reply(questions, name, argument);
  });
  process.on('disconnect', () => process.exit());
  process.send?.({ isReady: true });
}

async function reply(questions: Questions, name: string, argument: never): Promise<void> {
  const answer: unknown = await questions[name]?.(argument);
  process.send?.({ answer });
}
