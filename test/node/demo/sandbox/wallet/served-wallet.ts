import assert from 'node:assert/strict';
import { serveSandbox } from '../../../../../demo/sandbox/serve-sandbox.js';

/** What a browser accepts. */
export const PAGE = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

type Fields = Readonly<Record<string, string>>;

/** A sandbox over HTTP, with shortcuts to its wallet. */
export async function serveWallet() {
  const { url, chain, close } = await serveSandbox({ port: 0 });
  const get = async (path: string): Promise<string> => (await fetch(`${url}${path}`, { headers: PAGE })).text();
  const post = (path: string, fields: Fields, headers: Fields = PAGE): Promise<Response> => {
    const body = new URLSearchParams(fields);
    return fetch(`${url}/wallet/${path}`, { method: 'POST', redirect: 'manual', headers, body });
  };
  return {
    url,
    chain,
    close,
    get,
    post,
    /** Posts a form and follows its redirect. */
    async posted(path: string, fields: Fields): Promise<string> {
      const response = await post(path, fields);
      assert.equal(response.status, 303, await response.text());
      return get(response.headers.get('location') ?? '');
    },
  };
}

/** The form of a page that posts to a path, as the fields of its hidden inputs. */
export function hiddenFields(page: string, path: string): Fields {
  const [, form = ''] = new RegExp(`<form method="post" action="${path}"[^>]*>(.*?)</form>`, 's').exec(page) ?? [];
  const inputs = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries([...inputs].map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')]));
}
