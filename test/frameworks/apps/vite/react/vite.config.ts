import { defineConfig } from 'vite';

const server = 'http://localhost:3000';

export default defineConfig({ server: { proxy: { '^/payfect/': server, '^/orders$': server } } });
