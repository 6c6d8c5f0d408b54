import type { MiddlewareHandler } from 'hono';

/**
 * Sets the headers of every page and file. They are as strict as the element allows, which the demo thereby proves.
 * @param imageOrigins origins of the provider's currency logos
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
    // The shop's URLs contain order ids, which the payment page must not see.
    context.header('Referrer-Policy', 'same-origin');
  };
}
