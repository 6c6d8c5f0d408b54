// `npm run sandbox`: the sandbox with settings from the environment.
import { runSandbox } from './run-sandbox.js';

await runSandbox({
  port: process.env.SANDBOX_PORT,
  portSetting: 'SANDBOX_PORT',
  callbackSecret: process.env.SANDBOX_CALLBACK_SECRET,
  greeting: ({ url }) => `Sandbox listening on ${url}`,
});
