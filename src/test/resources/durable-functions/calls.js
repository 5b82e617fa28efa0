// Every call that a client of Azure Durable Functions can make, made to an application that is no Azure.
// node calls.js FOLDER-OF-THE-PACKAGE ADDRESS-OF-THE-EXTENSION KEY urls|rpc
'use strict';
const assert = require('node:assert/strict');
const { createRequire } = require('node:module');

const [folder, extension, key, how] = process.argv.slice(2);
const load = createRequire(folder + '/package.json');
const durable = load('durable-functions');
const old = load('durable-functions/package.json').version.startsWith('1.');

// Without it the library takes itself for one on a developer's machine and asks localhost:7071.
process.env.WEBSITE_HOSTNAME = 'gangway.example';

const FAN_OUT = 'OnboardingOrchestrator';
const PARALLEL = 'ParallelOnboardingOrchestrator';
const EXTERNAL_EVENT = 'OnboardingOrchestratorExternalEvent';
const hire = (name, email, role) => ({ name, email, startdate: '01.02.2022', role });
const JOHNNY = hire('Johnny Lawrence', 'johnny.lawrence@eaglefang.com', 'developer');
const DANIEL = hire('Daniel LaRusso', 'daniel.larusso@miyagido.com', 'sales');
const FAY = hire('Fay', 'fay@fail.example', 'developer');
const began = new Date();

// ---- what the Functions host would bind, with the addresses of the application
function input() {
  const query = `taskHub=TestHub&connection=Storage&code=${encodeURIComponent(key)}`;
  const one = `${extension}/instances/INSTANCEID`;
  const reason = `reason={text}&${query}`;
  const start = `${extension}/orchestrators/{functionName}[/{instanceId}]?${query}`;
  return {
    taskHubName: 'TestHub',
    creationUrls: {
      createNewInstancePostUri: start,
      createAndWaitOnNewInstancePostUri: `${start}&timeout={timeoutInSeconds}&pollingInterval={intervalInSeconds}`,
    },
    managementUrls: {
      id: 'INSTANCEID',
      statusQueryGetUri: `${one}?${query}`,
      sendEventPostUri: `${one}/raiseEvent/{eventName}?${query}`,
      terminatePostUri: `${one}/terminate?${reason}`,
      rewindPostUri: `${one}/rewind?${reason}`,
      purgeHistoryDeleteUri: `${one}?${query}`,
      restartPostUri: `${one}/restart?${query}`,
      suspendPostUri: `${one}/suspend?${reason}`,
      resumePostUri: `${one}/resume?${reason}`,
    },
    baseUrl: extension,
    requiredQueryStringParameters: query,
    rpcBaseUrl: how === 'rpc' ? `${extension}/` : undefined,
  };
}

function connected() {
  if (old) {
    return durable.getClient({ bindings: { starter: input() } });
  }
  const binding = durable.input.durableClient();
  return durable.getClient({
    options: { extraInputs: [binding] },
    extraInputs: new Map([[binding, input()]]),
  });
}

// ---- which calls were made; the rest of what the class has are its own helpers
const HELPERS = [
  'constructor', 'createHttpResponse', 'getClientResponseLinks', 'hasValidRequestUrl',
  'extractUniqueWebhookOrigins', 'extractWebhookOrigins', 'getStatusInternal', 'createGenericError',
  'getDistributedTracingHeaders',
];
const called = new Set();
const whole = connected();
if (how === 'rpc') {
  // There its addresses have no query in which a key could stand.
  whole.axiosInstance.defaults.headers.common['x-functions-key'] = key;
}
const client = new Proxy(whole, {
  get(target, name) {
    called.add(name);
    return target[name].bind(target);
  },
});

const start = (name, person, id) =>
  old ? client.startNew(name, id, person) : client.startNew(name, { instanceId: id, input: person });
const status = (id, showHistory, showHistoryOutput, showInput) =>
  old
    ? client.getStatus(id, showHistory, showHistoryOutput, showInput)
    : client.getStatus(id, { showHistory, showHistoryOutput, showInput });
const by = (call, from, to, statuses) =>
  old
    ? client[call](from, to, statuses)
    : client[call]({ createdTimeFrom: from, createdTimeTo: to, runtimeStatus: statuses });
const someId = (text) => `${text} ${Math.random().toString(16).slice(2)}`;
const ids = (instances) => instances.map((instance) => instance.instanceId);

async function until(id, expected) {
  const deadline = Date.now() + 20_000;
  let last;
  do {
    last = (await status(id)).runtimeStatus;
    if (last === expected) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (Date.now() < deadline);
  assert.fail(`${id} is ${last} and not ${expected}`);
}

const tests = {
  async 'one is started, asked for, and listed'() {
    const id = await start(FAN_OUT, JOHNNY);
    assert.match(id, /^[0-9a-f]{32}$/);
    await until(id, 'Completed');
    const ended = await status(id, true, true, true);
    assert.equal(ended.name, FAN_OUT);
    assert.equal(ended.output.length, 3);
    assert.deepEqual(ended.input, JOHNNY);
    if (how === 'urls') {
      assert.equal((await status(id, false, false, false)).input, null);
    }
    assert.ok(ids(await client.getStatusAll()).includes(id));
    const completed = await by('getStatusBy', new Date(began - 1000), new Date(Date.now() + 1000), ['Completed']);
    assert.ok(ids(completed).includes(id));
    assert.ok(completed.every((instance) => instance.runtimeStatus === 'Completed'));
    assert.ok(!ids(await by('getStatusBy', new Date(began - 1000), undefined, ['Failed'])).includes(id));
  },

  async 'a batch is started under an id of its own'() {
    const chosen = someId('hires');
    assert.equal(await start(PARALLEL, { employees2onboard: [JOHNNY, DANIEL] }, chosen), chosen);
    await until(chosen, 'Completed');
  },

  async 'an approval is raised'() {
    // By whole addresses 1.x sends letters beyond ASCII as they are, which no server takes.
    const id = await start(EXTERNAL_EVENT, DANIEL, someId(old && how === 'urls' ? 'Mueller' : 'Müller'));
    await client.raiseEvent(id, 'ApprovalRequest', 'approved');
    await until(id, 'Completed');
    assert.match((await status(id)).output, /was ordered for Daniel LaRusso/);
    await client.raiseEvent(id, 'ApprovalRequest', 'approved');
    await assert.rejects(client.raiseEvent(someId('nobody'), 'ApprovalRequest', 'approved'), /No instance/);
  },

  async 'one is suspended, resumed and terminated'() {
    const id = await start(EXTERNAL_EVENT, DANIEL);
    if (!old) {
      await client.suspend(id, 'a pause, please');
      await until(id, 'Suspended');
      await client.resume(id, 'go on');
      await until(id, 'Running');
    }
    await client.terminate(id, 'enough of it');
    await until(id, 'Terminated');
    assert.equal((await status(id)).output, 'enough of it');
    await assert.rejects(client.terminate(someId('nobody'), 'x'), /No instance/);
  },

  async 'one that failed is rewound, and no other'() {
    const id = await start(FAN_OUT, FAY);
    await until(id, 'Failed');
    await client.rewind(id, 'mended');
    await until(id, 'Failed');
    const completed = await start(FAN_OUT, JOHNNY);
    await until(completed, 'Completed');
    await assert.rejects(client.rewind(completed, 'x'), old ? /only supported on failed/ : /410/);
  },

  async 'one is waited for'() {
    const request = { url: extension + '/', method: 'GET' };
    const wait = (id, time) => client.waitForCompletionOrCreateCheckStatusResponse(request, id, time, 100);
    const body = async (answer) => (old ? JSON.parse(answer.body) : answer.json());

    const completed = await wait(await start(FAN_OUT, JOHNNY), 20_000);
    assert.equal(completed.status, 200);
    assert.equal((await body(completed)).length, 3);

    const failed = await wait(await start(FAN_OUT, FAY), 20_000);
    assert.equal(failed.status, 500);
    assert.equal((await body(failed)).runtimeStatus, 'Failed');

    const id = await start(EXTERNAL_EVENT, DANIEL);
    const waiting = await wait(id, 300);
    assert.equal(waiting.status, 202);
    const links = old ? waiting.body : await waiting.json();
    const location = old ? waiting.headers.Location : waiting.headers.get('Location');
    assert.equal(location, links.statusQueryGetUri);
    assert.equal((await fetch(location)).status, 202);
    await client.terminate(id, 'enough');
  },

  async 'its addresses are handed on'() {
    const id = await start(EXTERNAL_EVENT, DANIEL);
    const links = client.createHttpManagementPayload(id);
    const answer = client.createCheckStatusResponse(undefined, id);
    assert.equal(answer.status, 202);
    assert.deepEqual(old ? answer.body : await answer.json(), links);
    assert.equal((await fetch(links.statusQueryGetUri)).status, 202);
    const terminate = links.terminatePostUri.replace('{text}', 'x');
    assert.equal((await fetch(terminate, { method: 'POST' })).status, 202);
    await until(id, 'Terminated');
    assert.equal((await fetch(links.purgeHistoryDeleteUri, { method: 'DELETE' })).status, 200);
  },

  async 'what has ended is purged, one and many'() {
    const one = await start(FAN_OUT, JOHNNY);
    const other = await start(FAN_OUT, JOHNNY);
    await until(one, 'Completed');
    await until(other, 'Completed');
    assert.equal((await client.purgeInstanceHistory(one)).instancesDeleted, 1);
    assert.equal((await client.purgeInstanceHistory(one)).instancesDeleted, 0);
    const purged = await by('purgeInstanceHistoryBy', new Date(began - 1000), new Date(Date.now() + 1000), ['Completed']);
    assert.ok(purged.instancesDeleted >= 1, JSON.stringify(purged));
    assert.ok(!ids(await client.getStatusAll()).includes(other));
  },

  // Gangway has no entities, and says so in a way that the client understands.
  async 'an entity is not there'() {
    const entity = new durable.EntityId('Counter', 'mine');
    assert.equal((await client.readEntityState(entity)).entityExists, false);
    await assert.rejects(client.signalEntity(entity, 'add', 1), /404/);
  },
};

(async () => {
  for (const [name, test] of Object.entries(tests)) {
    await test();
    console.log(`ok: ${name}`);
  }
  const all = Object.getOwnPropertyNames(Object.getPrototypeOf(whole));
  const missing = all.filter((name) => !HELPERS.includes(name) && !called.has(name));
  assert.deepEqual(missing, [], 'calls that were never made');
})().catch((failure) => {
  console.error(failure);
  process.exit(1);
});
