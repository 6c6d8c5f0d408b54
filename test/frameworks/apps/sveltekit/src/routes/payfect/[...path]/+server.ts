import { getShop } from '$lib/server/payfect';
import type { RequestHandler } from './$types';

export const fallback: RequestHandler = ({ request, getClientAddress }) =>
  getShop().proxy(request, { clientAddress: getClientAddress() });
