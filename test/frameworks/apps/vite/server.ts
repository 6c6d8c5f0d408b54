import { createServer } from 'node:http';
import { nodeListener } from 'payfect-checkout/server';
import { createCheckout, getShop } from './lib/payfect';

const proxy = nodeListener(getShop().proxy);

createServer(async (request, response) => {
  if (request.url?.startsWith('/payfect/')) {
    proxy(request, response);
  } else if (request.method === 'POST' && request.url === '/orders') {
    try {
      const checkout = await createCheckout('order-1');
      response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(checkout));
    } catch (error) {
      console.error(error);
      response.writeHead(502).end();
    }
  } else {
    response.writeHead(404).end();
  }
}).listen(3000);
