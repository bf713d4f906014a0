// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the models of SDK 2 (aws-sdk, apis/*.min.json, end of 2024): the second source, for services whose client
// carries no schemas, and the one that tells whole numbers from others.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const kinds = {
  structure: 'o', list: 'l', map: 'm', string: 's', character: 's', blob: 'B', timestamp: 'T', boolean: 'b',
  integer: 'i', long: 'i', bigInteger: 'i', float: 'n', double: 'n', bigDecimal: 'n' };
const places = { uri: 'uri', querystring: 'query', header: 'header', headers: 'headers', statusCode: 'status' };

class Nodes {
  #known = new Map();
  constructor(shapes) { this.shapes = shapes; }

  of(shape) {
    if (shape?.shape === undefined) return this.#body(shape ?? {});
    if (!this.#known.has(shape.shape)) {
      const node = {};
      this.#known.set(shape.shape, node);
      Object.assign(node, this.#body(this.shapes[shape.shape]), { name: shape.shape });
    }
    return this.#known.get(shape.shape);
  }

  #body(shape) {
    if (shape.document) return { t: 'd' };
    const t = kinds[shape.type ?? (shape.members ? 'structure' : 'string')] ?? 's';
    if (t === 'l') return { t, item: this.of(shape.member), itemName: shape.member?.locationName, flat: shape.flattened };
    if (t === 'm') {
      return { t, key: this.of(shape.key), item: this.of(shape.value), flat: shape.flattened,
        keyName: shape.key?.locationName, itemName: shape.value?.locationName };
    }
    if (t !== 'o') return { t };
    const members = Object.entries(shape.members ?? {}).map(([name, raw]) => {
      const of = this.of(raw);
      const wire = { at: shape.payload === name && !raw.location ? 'payload' : places[raw.location] };
      if (raw.locationName !== undefined && raw.locationName !== name) wire.name = raw.locationName;
      if (raw.flattened || of.flat) wire.flat = 1;
      if (raw.xmlAttribute) wire.attribute = 1;
      if (raw.idempotencyToken) wire.token = 1;
      return { name, of, wire };
    });
    return { t, union: shape.union, members, required: shape.required ?? [] };
  }
}

function protocolOf({ protocol, jsonVersion }) {
  return protocol === 'json' ? `json-${jsonVersion ?? '1.0'}` : protocol;
}

/** The service of a model, which botocore's have the form of, too. */
export function readModel(model) {
  const { metadata } = model;
  const nodes = new Nodes(model.shapes);
  const operations = new Map(Object.entries(model.operations).map(([name, raw]) => [name, {
    input: nodes.of(raw.input ?? { type: 'structure' }),
    output: nodes.of(raw.output ?? { type: 'structure' }),
    http: raw.http && [raw.http.method, raw.http.requestUri, raw.http.responseCode ?? 200],
    host: raw.endpoint?.hostPrefix,
  }]));
  const api = {
    id: metadata.serviceId ?? metadata.serviceAbbreviation, protocol: protocolOf(metadata), target: metadata.targetPrefix,
    version: metadata.apiVersion, xmlNamespace: metadata.xmlNamespace?.uri ?? metadata.xmlNamespace,
    signing: metadata.signingName ?? metadata.endpointPrefix, endpoint: metadata.endpointPrefix,
  };
  return { api, operations, errors: {}, title: metadata.serviceFullName };
}

/** Every service in that folder, of its newest version. */
export function readOlder(folder) {
  const newest = new Map();
  for (const file of readdirSync(folder).sort()) {
    const match = /^(.*)-(\d{4}-\d{2}-\d{2})\.min\.json$/.exec(file);
    if (match) newest.set(match[1], file);
  }
  return [...newest.values()].map((file) => readModel(JSON.parse(readFileSync(join(folder, file), 'utf8'))));
}
