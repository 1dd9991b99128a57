// LinkedIn's own client, sent to the practice: it builds its requests as ever; only the host that they are
// sent to is another one.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

// The client's own copy of axios: what is asked of another would not see its requests.
const require = createRequire(import.meta.url);
const { AuthClient, RestliClient } = require('linkedin-api-client');
const axios = createRequire(require.resolve('linkedin-api-client'))('axios');

// An error of axios carries the whole request with its token: only what matters of it is told.
process.on('uncaughtException', (error) => {
  const { config, response } = error;
  console.error(`FAILED: ${config ? `${config.method} ${config.url}: ` : ''}${error.message}`);
  console.error(response ? JSON.stringify(response.data) : '');
  console.error(error.stack.split('\n').filter((line) => line.includes('walk.mjs')).join('\n'));
  process.exit(1);
});

export const at = JSON.parse(process.argv[2]);
const origin = new URL(at.api).origin;
const DEADLINE = 10_000;
export let calls = 0;

const toPractice = (url) => {
  const address = new URL(url);
  assert.match(address.host, /^(www|api)\.linkedin\.com$/);
  return origin + url.slice(address.origin.length);
};
const redirected = (config) => {
  calls++;
  config.url = toPractice(config.url);
  config.timeout = DEADLINE;
  return config;
};
axios.interceptors.request.use(redirected);
export const client = new RestliClient();
client.axiosInstance.interceptors.request.use(redirected);

export const refusal = (status, code) => (error) => {
  assert.equal(error.response?.status, status, error.message);
  if (code) assert.equal(error.response.data.code, code);
  return true;
};
export const done = (what) => console.log(`ok: ${what}`);

// What the member's browser does: signs in, allows, and is sent back.
export async function allow(authorization) {
  const { pathname, search } = new URL(toPractice(authorization));
  const back = pathname + search;
  const post = (path, fields, cookie = '') =>
    fetch(origin + path, {
      method: 'POST',
      redirect: 'manual',
      headers: cookie ? { cookie } : {},
      body: new URLSearchParams(fields),
      signal: AbortSignal.timeout(DEADLINE),
    });
  const session = await post('/login', { back, ...at.member });
  const cookie = session.headers.get('set-cookie').split(';')[0];
  const answer = await post('/oauth/v2/allow', { back }, cookie);
  return new URL(answer.headers.get('location'));
}

export { AuthClient };
