import type { RequestListener } from 'node:http';

/** Sends blanks as JSON, up to a gigabyte, until the client closes the connection. */
export function endlessJson(): { readonly listener: RequestListener; readonly sentBytes: () => number } {
  let sentBytes = 0;
  return {
    sentBytes: () => sentBytes,
    listener: (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const chunk = Buffer.alloc(64 * 1024, 0x20);
      const pump = () => {
        while (!response.destroyed && sentBytes < 1e9 && response.write(chunk)) sentBytes += chunk.length;
      };
      response.on('drain', pump);
      pump();
    },
  };
}
