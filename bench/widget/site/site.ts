// A local server of all targets. Every file is compressed once, at the highest level, as a content network does it.
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import type { WireSession } from '../../../src/testing/proxied-session.js';
import { bundle } from './bundle.js';
import { benchSession, SESSION_ID } from './session.js';
import { pageOf, type Target } from './target.js';

const compress = promisify(brotliCompress);
const JSON_TYPE = 'application/json';
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': JSON_TYPE,
  '.svg': 'image/svg+xml',
};

export interface SiteOptions {
  /** The folder with the built `payfect-checkout.js`. */
  readonly build: string;
}

export class Site {
  /** The time that the proxy takes to answer. */
  answerDelayMs = 0;
  /** Requests for answers since it was last set to zero. */
  reads = 0;
  readonly #files = new Map<string, Promise<Uint8Array>>();
  readonly #build: string;
  /** What the merchant's server answers, by path. */
  readonly #answers = new Map<string, Promise<Uint8Array>>();
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  private constructor(build: string) {
    this.#build = build;
    this.session = benchSession();
  }

  static async open({ build }: SiteOptions): Promise<Site> {
    const script = path.join(build, 'payfect-checkout.js');
    if (!existsSync(script)) throw new Error(`${script} is missing. Build it first: npm run build`);
    const site = new Site(build);
    site.#server.listen(0, '127.0.0.1');
    await once(site.#server, 'listening');
    return site;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** What the proxy answers from now on. */
  set session(session: WireSession) {
    this.answer(`/payfect/checkouts/${SESSION_ID}`, session);
  }

  /** Adds what the merchant's server answers, after `answerDelayMs`. */
  answer(pathname: string, json: unknown): void {
    this.#answers.set(pathname, compress(JSON.stringify(json)));
  }

  /** Adds a file by its path on the server. */
  add(pathname: string, content: string | Uint8Array): void {
    this.#files.set(pathname, compress(content));
  }

  /** The address of a target's page. */
  urlOf(target: Target): string {
    const pathname = `/pages/${encodeURIComponent(target.name)}.html`;
    if (!this.#files.has(pathname)) this.add(pathname, pageOf(target));
    const address = this.#server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return `http://127.0.0.1:${port}${pathname}`;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const answer = this.#answers.get(pathname);
    try {
      const body = await (answer === undefined ? this.#file(pathname) : this.#delayed(answer));
      response.setHeader('content-type', TYPES[path.extname(pathname)] ?? JSON_TYPE);
      response.setHeader('content-encoding', 'br');
      // A proxy forbids to store a session.
      response.setHeader('cache-control', answer === undefined ? 'max-age=600' : 'no-store');
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  }

  async #delayed(answer: Promise<Uint8Array>): Promise<Uint8Array> {
    this.reads += 1;
    if (this.answerDelayMs > 0) await delay(this.answerDelayMs);
    return answer;
  }

  #file(pathname: string): Promise<Uint8Array> {
    const known = this.#files.get(pathname);
    if (known !== undefined) return known;
    const loaded = this.#load(pathname).then((content) => compress(content));
    this.#files.set(pathname, loaded);
    return loaded;
  }

  async #load(pathname: string): Promise<Uint8Array> {
    const name = path.basename(pathname);
    if (!pathname.startsWith('/floors/')) return readFile(path.join(this.#build, name));
    return bundle(fileURLToPath(new URL(`../floors/${name.replace('.js', '.ts')}`, import.meta.url)));
  }
}
