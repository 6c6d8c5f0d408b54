// The routes that an answer announces.
import { objectOrNull, textOrNull } from '../../schema/decode.js';
import type { ProbeResponse } from '../probe.js';
import { pathOf } from '../responses.js';
import { type Check, failuresFor, sessionOf } from './check.js';

export const linkChecks: readonly Check[] = [
  {
    title: 'Announced routes are on the same origin',
    failures: ({ session, target }) => {
      const links = Object.entries(objectOrNull(sessionOf(session)?.links) ?? {}).filter(([, link]) => link !== null);
      if (links.length === 0) return null;
      return links
        .filter(([, link]) => pathOf(textOrNull(link), target) === null)
        .map(
          ([name]) =>
            `links.${name} leads to another one, and the element ignores it. Make it relative to the URL that answers.`,
        );
    },
  },
  {
    title: 'Announced actions need a POST',
    failures: ({ actions }) => {
      if (actions.length === 0) return null;
      return failuresFor(
        actions.filter(({ status }) => status < 400),
        'act on POST only, and answer 405 here: any page, and any preview of a link, can make a browser send GET.',
      );
    },
  },
  {
    title: 'The announced event stream rings, and says nothing else',
    failures: ({ events }) => (events === null ? null : streamComplaints(events)),
  },
];

function streamComplaints(events: ProbeResponse): readonly string[] {
  const type = events.headers['content-type'] ?? 'no content type';
  if (events.status !== 200 || !/^text\/event-stream\b/i.test(type)) {
    return failuresFor([events], `it comes as ${type}. Answer 200 with text/event-stream, or leave links.events out.`);
  }
  if (events.text === '') {
    return failuresFor(
      [events],
      'it is silent. Send a comment line at once and every 15 seconds, and let no server in between hold it back.',
    );
  }
  const saysMore = /^data:[^\S\n]*\S/m.test(events.text);
  return failuresFor(
    saysMore ? [events] : [],
    'it sends data. Send an empty "change": the element then reads the session, and nobody learns more here.',
  );
}
