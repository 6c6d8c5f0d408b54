import { NextResponse, type NextRequest } from 'next/server';

export const config = { matcher: '/payfect/:path*' };

/** Lets only requests with the page's CSRF token reach the checkout proxy. */
export function proxy({ headers, nextUrl }: NextRequest) {
  if (headers.get('x-csrf-token') !== 'token-of-the-page') {
    return NextResponse.json({ type: 'about:blank', title: 'No CSRF token', status: 403 }, { status: 403 });
  }
  return NextResponse.rewrite(new URL(`${process.env.PROXY_URL}${nextUrl.pathname}`));
}
