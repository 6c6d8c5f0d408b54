/** A request that is under way until it is answered or given up. */
export interface PendingRequest {
  readonly kind: 'read' | 'act' | 'stream';
  readonly sessionId: string;
  readonly signal: AbortSignal;
  isDone: boolean;
}

/** What a requester was told, where it still listened. */
export type ResponseSummary =
  | { readonly kind: 'session'; readonly id: string; readonly status: string | null }
  | { readonly kind: 'problem'; readonly retryAfterSeconds: number | null }
  /** An answer that is none. */
  | { readonly kind: 'nothing' };

/** Whoever looks over the shoulder of one element's requests. */
export interface RequestObserver {
  onRequest(pending: PendingRequest): void;
  onResponse(pending: PendingRequest, summary: ResponseSummary): void;
}

/** What a request to the proxy is about, by its address. */
export function pendingRequestFor({ url, method, signal }: Request): PendingRequest {
  const [, sessionId = '', route = ''] = /\/checkouts\/([^/]+)(?:\/(\w+))?$/.exec(new URL(url).pathname) ?? [];
  const kind = method === 'POST' ? 'act' : route === 'events' ? 'stream' : 'read';
  return { kind, sessionId, signal, isDone: false };
}
