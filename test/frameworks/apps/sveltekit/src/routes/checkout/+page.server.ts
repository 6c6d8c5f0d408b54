import { createCheckout } from '$lib/server/payfect';

export const load = () => createCheckout('order-1');
