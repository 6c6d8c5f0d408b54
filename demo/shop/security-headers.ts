import type { MiddlewareHandler } from 'hono';

/**
 * Sets the headers of every page and file. They are as strict as the element allows, which the demo thereby proves; only the
 * gallery may show frames, and only its own.
 * @param imageOrigins origins of the provider's currency logos
 */
export function securityHeaders(imageOrigins: readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    await next();
    context.header('Content-Security-Policy', policy(imageOrigins, context.req.path));
    context.header('X-Content-Type-Options', 'nosniff');
    // The shop's URLs contain order ids, which the payment page must not see.
    context.header('Referrer-Policy', 'same-origin');
  };
}

function policy(imageOrigins: readonly string[], path: string): string {
  const isShown = path.startsWith('/gallery/frame/');
  const showsFrames = /^\/(gallery|playground)(\/|$)/.test(path) && !isShown;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    ['img-src', "'self'", ...imageOrigins].join(' '),
    ...(showsFrames ? ["frame-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${isShown ? "'self'" : "'none'"}`,
  ].join('; ');
}
