import { html } from 'lit';
import { formatMoney } from '../../locale/format.js';
import type { Session } from '../../session/session.js';
import type { ServerActions } from './proxy-actions.js';
import type { ServerKit } from './host.js';

/** What an element has of its own for that file. */
type OwnKit = Omit<ServerKit, 'html' | 'formatMoney'>;

/** Brings the file for what a proxy offers beside reading, the first time that one offers any of it. */
export class ServerPart {
  readonly #kit: OwnKit;
  #value: ServerActions | 'missing' | null = null;
  #loading: Promise<ServerActions | 'missing'> | null = null;

  constructor(kit: OwnKit) {
    this.#kit = kit;
  }

  /** Null until it is there, `missing` where the file cannot be had: the page goes on with what needs none. */
  get value(): ServerActions | 'missing' | null {
    return this.#value;
  }

  attend({ routes: { select, cancel, restart } }: Session): void {
    if ((select ?? cancel ?? restart) !== null) void this.bring();
  }

  bring(): Promise<ServerActions | 'missing'> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load(): Promise<ServerActions | 'missing'> {
    const module = await import('./proxy-actions.js').catch(() => null);
    this.#value = module?.serverActions({ ...this.#kit, html, formatMoney }) ?? 'missing';
    this.#kit.disclosure.set({});
    return this.#value;
  }
}
