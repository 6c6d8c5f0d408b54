// The routes that a session links to.
import { objectOrNull, textOrNull } from '../../schema/decode.js';
import type { ProbeResponse } from '../probe.js';
import { linkPath } from '../responses.js';
import { type Check, failuresFor, sessionOf } from './check.js';

export const linkChecks: readonly Check[] = [
  {
    title: 'Links stay on the same origin',
    failures: ({ session, target }) => {
      const links = Object.entries(objectOrNull(sessionOf(session)?.links) ?? {}).filter(([, link]) => link !== null);
      if (links.length === 0) return null;
      return links
        .filter(([, link]) => linkPath(textOrNull(link), target) === null)
        .map(
          ([name]) =>
            `links.${name} leads to another origin, so the element ignores it. Make it relative to the session's URL.`,
        );
    },
  },
  {
    title: 'Linked actions require POST',
    failures: ({ actions }) => {
      if (actions.length === 0) return null;
      return failuresFor(
        actions.filter(({ status }) => status < 400),
        'this is a GET, which any page or link preview can make a browser send. Return 405, and act on POST only.',
      );
    },
  },
  {
    title: 'The event stream sends changes without data',
    failures: ({ events }) => (events === null ? null : streamFailures(events)),
  },
];

function streamFailures(events: ProbeResponse): readonly string[] {
  const type = events.headers['content-type'] ?? 'missing';
  if (events.status !== 200 || !/^text\/event-stream\b/i.test(type)) {
    return failuresFor(
      [events],
      `the content type is ${type}. Return 200 with text/event-stream, or leave out links.events.`,
    );
  }
  if (events.text === '') {
    return failuresFor(
      [events],
      'the stream is silent. Send a comment line at once and every 6 seconds, and let no server in between buffer it.',
    );
  }
  const hasData = /^data:[^\S\n]*\S/m.test(events.text);
  return failuresFor(
    hasData ? [events] : [],
    'the stream carries data. Send an empty "change" event: the element then reads the session, and the stream exposes nothing.',
  );
}
