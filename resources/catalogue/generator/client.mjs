// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the schemas that the clients of SDK 3 carry (dist-es/schemas), with what their runtime's settings say
// of the protocol. A schema is an array: [3, namespace, name, traits, [members], [types], how many are required].
import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

const simple = { 0: 's', 1: 'n', 2: 'b', 4: 'T', 5: 'T', 6: 'T', 7: 'T', 15: 'd', 17: 'i', 19: 'n', 21: 'B', 42: 'B' };
const listOf = 64;
const mapOf = 128;

const bits = [
  [1, 'httpLabel'], [4, 'idempotencyToken'], [16, 'httpPayload'], [32, 'httpResponseCode'], [64, 'httpQueryParams']];

function traitsOf(raw) {
  if (typeof raw === 'object' && raw !== null) return raw;
  return Object.fromEntries(bits.filter(([bit]) => (raw ?? 0) & bit).map(([, name]) => [name, 1]));
}

/** Where a member travels, in the words of older.mjs. */
function wireOf(raw) {
  const traits = traitsOf(raw);
  const wire = {};
  if (traits.httpLabel) wire.at = 'uri';
  if (traits.httpQuery) [wire.at, wire.name] = ['query', traits.httpQuery];
  if (traits.httpHeader) [wire.at, wire.name] = ['header', traits.httpHeader];
  if (traits.httpPrefixHeaders !== undefined) [wire.at, wire.name] = ['headers', traits.httpPrefixHeaders];
  if (traits.httpQueryParams) wire.at = 'queries';
  if (traits.httpResponseCode) wire.at = 'status';
  if (traits.httpPayload) wire.at = 'payload';
  wire.name ??= traits.jsonName ?? traits.ec2QueryName ?? traits.xmlName;
  if (traits.xmlFlattened) wire.flat = 1;
  if (traits.xmlAttribute) wire.attribute = 1;
  if (traits.idempotencyToken) wire.token = 1;
  return wire;
}

/** One node of the graph of shapes: {t, name, members: [{name, of, wire}], required, item, key, itemName}. */
class Nodes {
  #known = new Map();

  of(schema) {
    if (typeof schema === 'function') return this.of(schema());
    if (typeof schema === 'number') return this.#number(schema);
    if (!Array.isArray(schema)) return { t: 'o', members: [], required: [] }; // "unit"
    if (typeof schema[1] !== 'string') return this.of(schema[0]); // with traits of a member
    if (!this.#known.has(schema)) {
      const node = {};
      this.#known.set(schema, node);
      Object.assign(node, this.#body(schema));
    }
    return this.#known.get(schema);
  }

  #number(code) {
    if (code & mapOf) return { t: 'm', key: { t: 's' }, item: this.of(code & ~mapOf) };
    if (code & listOf) return { t: 'l', item: this.of(code & ~listOf) };
    return { t: simple[code] ?? 'd' };
  }

  #body([kind, , name, , first, second, required]) {
    if (kind === 0) return this.#number(first);
    const inner = (raw) => (Array.isArray(raw) && typeof raw[1] !== 'string' ? wireOf(raw[1]) : {});
    if (kind === 1) return { t: 'l', item: this.of(first), itemName: inner(first).name };
    if (kind === 2) {
      return { t: 'm', key: this.of(first), item: this.of(second), keyName: inner(first).name, itemName: inner(second).name };
    }
    const members = first.map((member, i) => ({ name: member, of: this.of(second[i]), wire: inner(second[i]) }));
    return { t: 'o', name, union: kind === 4, members, required: first.slice(0, required ?? 0) };
  }
}

/** Runs a file of schemas; nothing of it is imported, and what it exports is given back by name. */
function evaluate(source) {
  const names = [...source.matchAll(/^(?:export )?(?:var|const) (\w+\$?) = \[\s*(?:9|-3),/gm)].map((m) => m[1]);
  const imported = [...source.matchAll(/^import \{([\s\S]*?)\} from .*;$/gm)]
    .flatMap((m) => m[1].split(',')).map((n) => n.trim().replace(/^.* as /, '')).filter((n) => n && n !== 'TypeRegistry');
  const body = source.replace(/^import [\s\S]*?;$/gm, '').replace(/^export /gm, '');
  const stubs = 'class TypeRegistry { static for() { return new TypeRegistry(); } registerError() {} }\n' + imported.map((n) => `const ${n} = {};`).join('\n');
  return runInNewContext(`${stubs}\n${body}\n[${names.join(',')}]`);
}

const protocols = {
  AwsJson1_0Protocol: 'json-1.0', AwsJson1_1Protocol: 'json-1.1', AwsRestJsonProtocol: 'rest-json', AwsRestXmlProtocol: 'rest-xml',
  S3RestXmlProtocol: 'rest-xml', AwsQueryProtocol: 'query', AwsEc2QueryProtocol: 'ec2',
  AwsSmithyRpcV2CborProtocol: 'rpc-cbor', SmithyRpcV2CborProtocol: 'rpc-cbor'};

function textIn(source, pattern) { return pattern.exec(source)?.[1]; }
function contentOf(path) { return existsSync(path) ? readFileSync(path, 'utf8') : ''; }

/** "sqs" of "https://sqs.{Region}.amazonaws.com"; of a service without regions its whole host. */
function endpointOf(source) {
  const hosts = [...source.matchAll(/"https:\/\/(?:\{[^}]*\}\.)*([a-z0-9.-]+)([^"]*)"/g)].map(([, host, rest]) => [host, rest])
    .filter(([host]) => !/fips|dualstack/.test(host));
  const regional = hosts.find(([host, rest]) => host.endsWith('.') && rest.startsWith('{'));
  return regional ? regional[0].slice(0, -1) : hosts[0]?.[0];
}

/** What calls need: the protocol and how a request is addressed and signed. */
function apiOf(folder) {
  const settings = contentOf(join(folder, 'dist-es', 'runtimeConfig.shared.js'));
  const endpoints = contentOf(join(folder, 'dist-es', 'endpoint', 'bdd.js')) +
    contentOf(join(folder, 'dist-es', 'endpoint', 'ruleset.js'));
  const parameters = contentOf(join(folder, 'dist-es', 'endpoint', 'EndpointParameters.js'));
  const protocol = textIn(settings, /protocol: config\?\.protocol \?\?\s+(?:new )?(\w+)/);
  return {
    id: textIn(settings, /serviceId: config\?\.serviceId \?\? "([^"]*)"/),
    protocol: protocols[protocol] ?? protocol,
    target: textIn(settings, /serviceTarget: "([^"]*)"/),
    version: textIn(settings, /version: "([^"]*)"/) ?? textIn(settings, /apiVersion: "([^"]*)"/),
    xmlNamespace: textIn(settings, /xmlNamespace: "([^"]*)"/),
    queryCompatible: /awsQueryCompatible: true/.test(settings) ? 1 : undefined,
    signing: textIn(parameters, /defaultSigningName: "([^"]*)"/),
    endpoint: endpointOf(endpoints),
  };
}

/** The service in that folder: {api, operations: Map(name → {input, output, http, host}), errors}; null without schemas. */
export function readClient(folder) {
  const path = join(folder, 'dist-es', 'schemas', 'schemas_0.js');
  if (!existsSync(path)) return null;
  const nodes = new Nodes();
  const operations = new Map();
  const errors = {};
  for (const schema of evaluate(readFileSync(path, 'utf8'))) {
    const traits = traitsOf(schema[3]);
    if (schema[0] === -3) {
      errors[schema[2]] = [traits.httpError ?? 0, traits.awsQueryError?.[0]].filter((e) => e !== undefined);
      continue;
    }
    operations.set(schema[2], {
      input: nodes.of(schema[4]), output: nodes.of(schema[5]), http: traits.http, host: traits.endpoint?.[0] });
  }
  return { api: apiOf(folder), operations, errors };
}
