// SPDX-License-Identifier: GPL-3.0-or-later
// Stands for the native client of npm's aws-lambda-ric 3.3.0, which wants a compiler and curl's sources: the same calls by
// Node's own http. Used as node -r ric_shim.cjs.
const Module = require('node:module');
const http = require('node:http');

const [host, token] = process.env.AWS_LAMBDA_RUNTIME_API.split('/');
const [hostname, port] = host.split(':');
const agent = new http.Agent({ keepAlive: true });

const call = (method, path, body) =>
  new Promise((done, fail) => {
    const options = { hostname, port, method, agent, path: `/${token}/2018-06-01/runtime${path}` };
    const request = http.request(options, (answer) => {
      let bodyJson = '';
      answer.setEncoding('utf8').on('data', (part) => (bodyJson += part));
      answer.on('end', () => done({ bodyJson, headers: answer.headers }));
    });
    request.on('error', fail).end(body);
  });

let last = Promise.resolve();
const client = {
  initializeClient() {},
  next: () => last.then(() => call('GET', '/invocation/next')),
  done: (id, body) => (last = call('POST', `/invocation/${id}/response`, body)),
  error: (id, body) => (last = call('POST', `/invocation/${id}/error`, body)),
};

const load = Module._load;
Module._load = function (name, ...rest) {
  return name.endsWith('rapid-client.node') ? client : load.call(this, name, ...rest);
};
