export { connectInstances, type ConnectedInstances, type ConnectInstancesOptions } from './connect.js';
export type { RedisClient } from './client.js';
