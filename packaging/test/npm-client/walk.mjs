// LinkedIn's own client walks the practice: sign-in, introspection, every finder, create and batch.
// Usage: node walk.mjs ADDRESSES, the JSON that "capi-wizard practice serve" prints.
import assert from 'node:assert/strict';
import { allow, at, AuthClient, calls, client, done, refusal } from './client.mjs';

const VERSION = '202608';
const SCOPES = ['rw_conversions', 'r_ads'];

// 1. Sign-in and token.
const auth = new AuthClient({
  clientId: at.clientId,
  clientSecret: at.clientSecret,
  redirectUrl: at.redirectUri,
});
const silent = await allow(auth.generateMemberAuthorizationUrl(SCOPES));
assert.equal(silent.searchParams.has('state'), false);
const returned = await allow(auth.generateMemberAuthorizationUrl(SCOPES, 'st-1'));
assert.equal(returned.searchParams.get('state'), 'st-1');
const token = await auth.exchangeAuthCodeForAccessToken(returned.searchParams.get('code'));
const accessToken = token.access_token;
assert.equal(typeof accessToken, 'string');
assert.ok(token.expires_in > 5_000_000);
await assert.rejects(
  auth.exchangeAuthCodeForAccessToken(returned.searchParams.get('code')),
  (error) => error.response.data.error === 'invalid_request',
);
done('sign-in and exchange');

const told = await auth.introspectAccessToken(accessToken);
assert.equal(told.data.active, true);
assert.deepEqual(told.data.scope.split(',').sort(), [...SCOPES].sort());
assert.ok(told.headers['x-li-uuid']);
done('introspection');

// 2. Finders and keys.
const call = { accessToken, versionString: VERSION };
const users = await client.finder({
  ...call,
  resourcePath: '/adAccountUsers',
  finderName: 'authenticatedUser',
  queryParams: { start: 0, count: 100, fields: 'account,role,user' },
});
assert.equal(users.data.paging.count, 100);
const { account, user } = users.data.elements[0];
assert.deepEqual(Object.keys(users.data.elements[0]).sort(), ['account', 'role', 'user']);
const ofAccount = await client.finder({
  ...call,
  resourcePath: '/adAccountUsers',
  finderName: 'accounts',
  queryParams: { accounts: account },
});
assert.equal(ofAccount.data.elements[0].user, user);
const membership = await client.get({
  ...call,
  resourcePath: '/adAccountUsers/{key}',
  pathKeys: { key: { account, user } },
});
assert.equal(membership.data.account, account);

const search = async (values) =>
  (
    await client.finder({
      ...call,
      resourcePath: '/adAccounts',
      finderName: 'search',
      queryParams: {
        search: { status: { values }, test: false },
        pageSize: 100,
      },
    })
  ).data.elements;
assert.equal((await search(['ACTIVE'])).length, 1);
assert.equal((await search(['DRAFT'])).length, 0);
const number = account.split(':').pop();
const accounts = await client.batchGet({
  ...call,
  resourcePath: '/adAccounts',
  ids: [number, '1'],
});
assert.equal(accounts.data.results[number].id, Number(number));
assert.equal(accounts.data.errors['1'].status, 404);
const one = await client.get({
  ...call,
  resourcePath: '/adAccounts/{id}',
  pathKeys: { id: number },
  queryParams: { fields: 'name' },
});
assert.deepEqual(Object.keys(one.data), ['name']);

const tags = await client.finder({
  ...call,
  resourcePath: '/insightTags',
  finderName: 'account',
  queryParams: { account },
});
assert.equal(typeof tags.data.elements[0].id, 'number');

// Read until a page is empty, as many do.
async function rules() {
  const all = [];
  for (let start = 0; start < 20; start++) {
    const page = await client.finder({
      ...call,
      resourcePath: '/conversions',
      finderName: 'account',
      queryParams: { account, start, count: 1, fields: 'id,name,enabled,conversionMethod' },
    });
    assert.equal(page.data.paging.start, start);
    if (page.data.elements.length === 0) return all;
    all.push(...page.data.elements);
  }
  assert.fail('the list of rules never ends');
}
assert.equal((await rules()).length, 2);
await assert.rejects(
  client.finder({ ...call, resourcePath: '/conversions', finderName: 'account' }),
  refusal(400),
);
await assert.rejects(
  client.finder({ ...call, resourcePath: '/adAccounts', finderName: 'nobody' }),
  refusal(400),
);
await assert.rejects(
  client.get({ ...call, resourcePath: '/nothing' }),
  refusal(404, 'RESOURCE_NOT_FOUND'),
);
await assert.rejects(
  client.get({ accessToken, resourcePath: '/nothing' }),
  refusal(404, 'RESOURCE_NOT_FOUND'),
);
done('finders and keys');

// 3. A rule: made, read, changed, put into a campaign; and queries too long for an address.
const made = await client.create({
  ...call,
  resourcePath: '/conversions',
  entity: {
    name: 'Lead of the npm client',
    account,
    conversionMethod: 'CONVERSIONS_API',
    type: 'LEAD',
    postClickAttributionWindowSize: 30,
    viewThroughAttributionWindowSize: 7,
    attributionType: 'LAST_TOUCH_BY_CAMPAIGN',
    enabled: true,
  },
});
assert.equal(made.status, 201);
const id = made.createdEntityId;
assert.equal((await rules()).length, 3);
const read = async () =>
  (
    await client.get({
      ...call,
      resourcePath: '/conversions/{id}',
      pathKeys: { id },
      queryParams: { account },
    })
  ).data;
const before = await read();
const changed = await client.partialUpdate({
  ...call,
  resourcePath: '/conversions/{id}',
  pathKeys: { id },
  queryParams: { account },
  patchSetObject: { enabled: false },
});
assert.equal(changed.status, 204);
assert.equal((await read()).enabled, false);
await client.partialUpdate({
  ...call,
  resourcePath: '/conversions/{id}',
  pathKeys: { id },
  queryParams: { account, fields: 'x'.repeat(4_100) },
  originalEntity: before,
  modifiedEntity: { ...before, name: 'Changed by a tunnelled call' },
});
assert.equal((await read()).name, 'Changed by a tunnelled call');
const many = await client.batchGet({
  ...call,
  resourcePath: '/conversions',
  ids: [id, ...Array.from({ length: 1_000 }, (_, i) => String(900_000 + i))],
  queryParams: { account },
});
assert.equal(many.config.method, 'post');
assert.deepEqual(Object.keys(many.data.results), [id]);
const linked = await client.update({
  ...call,
  resourcePath: '/campaignConversions/{key}',
  pathKeys: {
    key: {
      campaign: 'urn:li:sponsoredCampaign:337643194',
      conversion: `urn:lla:llaPartnerConversion:${id}`,
    },
  },
  entity: {},
});
assert.equal(linked.status, 204);
assert.equal((await read()).campaigns.length, 1);
done('a rule made, read and changed');

// 4. Events.
const event = {
  conversion: `urn:lla:llaPartnerConversion:${id}`,
  conversionHappenedAt: Date.now() - 1_000,
  conversionValue: { currencyCode: 'USD', amount: '50.0' },
  eventId: 'npm-client-1',
  user: { userIds: [{ idType: 'SHA256_EMAIL', idValue: 'a'.repeat(64) }] },
};
const send = (entity) => client.create({ ...call, resourcePath: '/conversionEvents', entity });
assert.equal((await send(event)).status, 201);
const batch = await client.batchCreate({
  ...call,
  resourcePath: '/conversionEvents',
  entities: [event, { ...event, eventId: 'npm-client-2' }],
});
assert.equal(batch.status, 200);
assert.deepEqual(
  batch.data.elements.map((element) => element.status),
  [201, 201],
);
const { user: _, ...nobody } = event;
await assert.rejects(send(nobody), refusal(422));
await assert.rejects(
  send({ ...event, conversionHappenedAt: Math.floor(Date.now() / 1_000) }),
  refusal(400),
);
await assert.rejects(
  send({ ...event, conversion: 'urn:lla:llaPartnerConversion:104099' }),
  refusal(400),
);
done('events, one and many');

// 5. Tokens that are none.
const withToken = (other) =>
  client.finder({
    ...call,
    accessToken: other,
    resourcePath: '/adAccountUsers',
    finderName: 'authenticatedUser',
  });
await assert.rejects(withToken(''), refusal(401, 'EMPTY_ACCESS_TOKEN'));
await assert.rejects(withToken('AQnone'), refusal(401, 'INVALID_ACCESS_TOKEN'));
done('refused tokens');

console.log(`The npm client walked the practice in ${calls} calls.`);
