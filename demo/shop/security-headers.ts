import type { MiddlewareHandler } from 'hono';

/**
 * Headers of every page and file of the shop: as strict as the element allows, so that the demo proves it can live there.
 * @param imageOrigins where the provider's currency logos come from
 */
export function securityHeaders(imageOrigins: readonly string[]): MiddlewareHandler {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    ['img-src', "'self'", ...imageOrigins].join(' '),
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
  return async (context, next) => {
    await next();
    context.header('Content-Security-Policy', policy);
    context.header('X-Content-Type-Options', 'nosniff');
    // Order ids are in the URLs of this shop; the payment page has no use for them.
    context.header('Referrer-Policy', 'same-origin');
  };
}
