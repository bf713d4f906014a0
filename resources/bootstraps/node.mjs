// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a Lambda function's handler in Node: asks Stepwright's Runtime API for events, calls the handler, reports what it
// answers or throws, in the words of AWS's own client.
import http from 'node:http';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';

const api = new URL(`http://${process.env.AWS_LAMBDA_RUNTIME_API}/`);
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
const own = fileURLToPath(import.meta.url);

function request(method, where, body, headers = {}) {
  return new Promise((resolve, reject) => {
    const call = http.request(
      {
        agent, method, host: api.hostname, port: api.port, path: `${api.pathname}2018-06-01/runtime/${where}`,
        headers: body === undefined ? headers : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), ...headers },
      },
      (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, text: Buffer.concat(parts).toString() }));
        answer.on('error', reject);
      });
    call.on('error', reject);
    call.end(body);
  });
}

// The stack from the function's own first line on: what is ours, or Node's below us, is of no use to anybody.
function traceOf(error) {
  const lines = String(error?.stack ?? '').split('\n');
  const ours = lines.findIndex((line) => line.includes(own) || line.includes(pathToFileURL(own).href));
  return ours < 0 ? lines : lines.slice(0, ours);
}

function bodyOf(error) {
  if (error instanceof Error || (error && typeof error === 'object' && 'name' in error && 'message' in error))
    return { errorType: String(error.name), errorMessage: String(error.message), trace: traceOf(error) };
  return { errorType: typeof error, errorMessage: String(error), trace: [] };
}

async function report(where, body) {
  await request('POST', where, JSON.stringify(body), { 'Lambda-Runtime-Function-Error-Type': body.errorType });
}

let current = null; // the id of the call that is under way

async function die(body) {
  try {
    if (current) await report(`invocation/${current}/error`, body);
  } finally {
    process.exit(129);
  }
}
process.on('uncaughtException', (error) => {
  console.error(error);
  die(bodyOf(error));
});
process.on('unhandledRejection', (reason) => {
  console.error(reason);
  die({ errorType: 'Runtime.UnhandledPromiseRejection', errorMessage: String(reason), reason: bodyOf(reason), promise: {},
        trace: traceOf(reason) });
});

function initFailure(type, message, cause) {
  return Object.assign(new Error(message), { name: type, cause });
}

async function load() {
  const root = process.env.LAMBDA_TASK_ROOT;
  const handler = process.env._HANDLER ?? '';
  const folder = path.dirname(handler);
  const named = /^([^.]*)\.(.+)$/.exec(path.basename(handler));
  if (!named || handler.includes('..'))
    throw initFailure('Runtime.MalformedHandlerName', `Bad handler '${handler}': it is to be file.function`);
  const base = path.resolve(root, folder, named[1]);
  const file = ['', '.js', '.mjs', '.cjs'].map((end) => base + end).find((each) => fs.statSync(each, { throwIfNoEntry: false })?.isFile());
  if (!file)
    throw initFailure('Runtime.ImportModuleError', `Error: Cannot find module '${path.join(folder, named[1])}'`);
  let module;
  try {
    module = await import(pathToFileURL(file).href);
  } catch (error) {
    if (error instanceof SyntaxError) throw initFailure('Runtime.UserCodeSyntaxError', `SyntaxError: ${error.message}`, error);
    if (error?.code === 'MODULE_NOT_FOUND' || error?.code === 'ERR_MODULE_NOT_FOUND')
      throw initFailure('Runtime.ImportModuleError', `Error: ${error.message}`, error);
    throw error;
  }
  const pick = (from) => named[2].split('.').reduce((each, name) => each?.[name], from);
  const found = pick(module) ?? pick(module.default);
  if (found === undefined) throw initFailure('Runtime.HandlerNotFound', `${handler} is undefined or not exported`);
  if (typeof found !== 'function') throw initFailure('Runtime.HandlerNotFound', `${handler} is not a function`);
  return found;
}

function contextOf(headers, settle) {
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    awsRequestId: headers['lambda-runtime-aws-request-id'],
    getRemainingTimeInMillis: () => deadline - Date.now(),
    done: settle,
    succeed: (result) => settle(null, result),
    fail: (error) => settle(error),
  };
}

// As in Lambda, what a handler returns counts where it is a promise; another answers by its callback, and with null where
// nothing is left to be done.
let nothingLeft = () => {};
process.on('beforeExit', () => nothingLeft());

function call(handler, event, headers) {
  return new Promise((resolve, reject) => {
    const settle = (error, result) => (error ? reject(error) : resolve(result));
    nothingLeft = () => resolve(null);
    const result = handler(event, contextOf(headers, settle), settle);
    if (typeof result?.then === 'function') result.then(resolve, reject);
  });
}

let handler;
try {
  handler = await load();
} catch (error) {
  console.error(error);
  const body = bodyOf(error);
  try {
    await report('init/error', body);
  } finally {
    process.exit(129);
  }
}
for (;;) {
  const next = await request('GET', 'invocation/next', undefined, { 'Stepwright-Runtime-Version': process.versions.node });
  if (next.status !== 200) process.exit(0);
  current = next.headers['lambda-runtime-aws-request-id'];
  process.env._X_AMZN_TRACE_ID = next.headers['lambda-runtime-trace-id'];
  let answer, failure;
  try {
    const result = await call(handler, JSON.parse(next.text), next.headers);
    try {
      answer = JSON.stringify(result === undefined ? null : result) ?? 'null';
    } catch (error) {
      failure = { errorType: 'Runtime.MarshalError', errorMessage: `Unable to stringify response body: ${error.message}`, trace: [] };
    }
  } catch (error) {
    console.error(error);
    failure = bodyOf(error);
  }
  if (failure) await report(`invocation/${current}/error`, failure);
  else await request('POST', `invocation/${current}/response`, answer);
  current = null;
}
