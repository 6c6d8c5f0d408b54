import type { ServerState } from './story.js';

/** A request that has neither a response nor been aborted. */
export interface PendingRequest {
  readonly kind: 'read' | 'act' | 'stream';
  readonly sessionId: string;
  readonly signal: AbortSignal;
  isDone: boolean;
}

/** What a response contained, if the request was not aborted. */
export type ResponseSummary =
  | { readonly kind: 'session'; readonly id: string; readonly state: ServerState }
  | { readonly kind: 'problem'; readonly retryAfterSeconds: number | null }
  /** No content, or nonsense. */
  | { readonly kind: 'nothing' };

/** Observes the requests of one element. */
export interface RequestObserver {
  onRequest(pending: PendingRequest): void;
  onResponse(pending: PendingRequest, summary: ResponseSummary): void;
}

/** Classifies a request to the proxy by its method and URL. */
export function pendingRequestFor({ url, method, signal }: Request): PendingRequest {
  const [, sessionId = '', route = ''] = /\/checkouts\/([^/]+)(?:\/(\w+))?$/.exec(new URL(url).pathname) ?? [];
  const kind = method === 'POST' ? 'act' : route === 'events' ? 'stream' : 'read';
  return { kind, sessionId, signal, isDone: false };
}
