// Serves the Nuxt recipe with h3, the server that Nuxt is built on.
import { createServer } from 'node:http';
import { createApp, createRouter, toNodeListener } from 'h3';
import handler from './server/routes/payfect/[...path].ts';

const app = createApp().use(createRouter().use('/payfect/**', handler));
createServer(toNodeListener(app)).listen(Number(process.env.PORT), () => console.log('Listening on h3'));
