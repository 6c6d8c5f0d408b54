import { html } from 'lit';
import { formatMoney } from '../../locale/format.js';
import type { Session } from '../../session/session.js';
import type { ProxyActions } from '../view-context.js';
import type { ProxyActionsHost } from './host.js';

/** What an element has of its own for that file. */
type OwnKit = Omit<ProxyActionsHost, 'html' | 'formatMoney'>;

/** Brings the file for what a proxy offers beside reading, the first time that one offers any of it. */
export class ProxyActionsLoader {
  readonly #kit: OwnKit;
  #value: ProxyActions | 'missing' | null = null;
  #loading: Promise<ProxyActions | 'missing'> | null = null;

  constructor(kit: OwnKit) {
    this.#kit = kit;
  }

  /** Null until it is there, `missing` where the file cannot be had: the page goes on with what needs none. */
  get value(): ProxyActions | 'missing' | null {
    return this.#value;
  }

  loadIfOffered({ routes: { select, cancel, restart } }: Session): void {
    if ((select ?? cancel ?? restart) !== null) void this.load();
  }

  load(): Promise<ProxyActions | 'missing'> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load(): Promise<ProxyActions | 'missing'> {
    const module = await import('./proxy-actions.js').catch(() => null);
    this.#value = module?.createProxyActions({ ...this.#kit, html, formatMoney }) ?? 'missing';
    this.#kit.disclosure.set({});
    return this.#value;
  }
}
