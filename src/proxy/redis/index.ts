export { connectRedis, type ConnectedRedis, type ConnectRedisOptions } from './connect.js';
export type { RedisClient } from './client.js';
