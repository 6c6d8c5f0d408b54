/** What a browser gets of a session, whichever provider's it is. Nobody on this side looks at more of it than the address. */
export interface PublicSession {
  /** The payment page; null also where the provider named one that is not allowed. */
  readonly url: string | null;
  readonly [member: string]: unknown;
}
