export { connectInstances, type ConnectedInstances, type ConnectInstancesOptions } from './connect-instances.js';
export type { RedisClient } from './redis-client.js';
