import { NextResponse, type NextRequest } from 'next/server';

export const config = { matcher: '/payfect/:path*' };

/** Lets only requests with the page's CSRF token reach the checkout proxy. */
export function proxy({ cookies, headers, nextUrl }: NextRequest) {
  // From the provider, which has no token: the checkout proxy verifies its signature.
  if (nextUrl.pathname === '/payfect/callback') return NextResponse.next();
  const token = cookies.get('csrf-token')?.value;
  if (token !== undefined && headers.get('x-csrf-token') === token) return NextResponse.next();
  return NextResponse.json({ type: 'about:blank', title: 'No CSRF token', status: 403 }, { status: 403 });
}
