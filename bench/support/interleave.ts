/**
 * Measures each subject once per round, so that what changes on the machine affects all alike. Each round starts with another
 * subject: none is always the one after the slowest.
 */
export async function interleave<Subject, Result>(
  subjects: readonly Subject[],
  rounds: number,
  measure: (subject: Subject, round: number) => Promise<Result>,
): Promise<ReadonlyMap<Subject, readonly Result[]>> {
  const results = new Map<Subject, Result[]>(subjects.map((subject) => [subject, []]));
  for (let round = 0; round < rounds; round += 1) {
    const first = round % subjects.length;
    for (const subject of [...subjects.slice(first), ...subjects.slice(0, first)]) {
      results.get(subject)?.push(await measure(subject, round));
    }
  }
  return results;
}
