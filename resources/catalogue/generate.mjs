// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the catalogue of AWS actions that the palette offers and that mocks are checked against.
//
//   npm install aws-sdk@2          (Apache-2.0; its apis/*.min.json name every operation with its shapes)
//   apt-get download python3-botocore && dpkg -x python3-botocore*.deb boto    (Apache-2.0; the same APIs with limits)
//   node generate.mjs node_modules/aws-sdk/apis boto/usr/lib/python3/dist-packages/botocore/data actions.catalogue
//
// The second folder may be left out; the catalogue then knows no minima, maxima and enumerations.
// The file: "SWCATLG1", then two 32-bit lengths (packed, plain) of the index, the index, and one block a service.
// All of them are JSON, packed by zlib. The index says where each service's block stands, counted from behind it.
import { readFileSync, readdirSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, gunzipSync } from 'node:zlib';

const [apis, limitsFolder, target] = process.argv.length > 4
  ? process.argv.slice(2) : [process.argv[2], '', process.argv[3]];

/** A name with its leading run of capitals in lower case, as Java spells members: "SSEKMSKeyId" → "ssekmsKeyId". */
function lowerFirst(name) {
  let i = 0;
  const upper = (c) => c !== undefined && c >= 'A' && c <= 'Z';
  const lower = (c) => c !== undefined && c >= 'a' && c <= 'z';
  let head = '';
  do {
    head += name[i++].toLowerCase();
  } while (upper(name[i]) && !lower(name[i + 1]));
  return head + name.slice(i);
}

/** How Step Functions spells a field: "executionArn" → "ExecutionArn", "SSEKMSKeyId" → "SsekmsKeyId". */
function fieldName(name) {
  const java = lowerFirst(name);
  return java[0].toUpperCase() + java.slice(1);
}

/** How Step Functions spells a service in `aws-sdk:…`: the service id in Java's form, in lower case. */
function serviceName(id) {
  let name = id.split(/[^A-Za-z0-9]+/).map((w) => w.slice(0, 1).toUpperCase() + w.slice(1)).join('');
  name = name.replace(/^(Amazon|Aws|AWS)/, '').replace(/Service$/, '');
  return name.toLowerCase();
}

/** The newest model of each service. */
function newestModels(folder) {
  const newest = new Map();
  for (const file of readdirSync(folder).sort()) {
    const match = /^(.*)-(\d{4}-\d{2}-\d{2})\.min\.json$/.exec(file);
    if (match) newest.set(match[1], file);
  }
  return [...newest.values()];
}

/** The model with limits of the same service, or null. */
function limitsOf(metadata) {
  if (!limitsFolder) return null;
  for (const folder of limitFolders.get(metadata.serviceId) ?? []) return folder;
  return null;
}

const limitFolders = new Map();
function indexLimits() {
  if (!limitsFolder || !existsSync(limitsFolder)) return;
  for (const service of readdirSync(limitsFolder)) {
    const versions = join(limitsFolder, service);
    let names;
    try { names = readdirSync(versions).filter((n) => /^\d{4}/.test(n)).sort(); } catch { continue; }
    for (const version of names.reverse()) {
      const plain = join(versions, version, 'service-2.json');
      const packed = plain + '.gz';
      const text = existsSync(plain) ? readFileSync(plain, 'utf8')
        : existsSync(packed) ? gunzipSync(readFileSync(packed)).toString('utf8') : null;
      if (!text) continue;
      const model = JSON.parse(text);
      const id = model.metadata.serviceId;
      if (!limitFolders.has(id)) limitFolders.set(id, [model]);
      break;
    }
  }
}

const kinds = {
  structure: 'o', list: 'l', map: 'm', string: 's', character: 's', blob: 'B', timestamp: 'T', boolean: 'b',
  integer: 'i', long: 'i', bigInteger: 'i', float: 'n', double: 'n', bigDecimal: 'n',
};

/** Turns one service's shapes into the compact form; shapes that have a name are written once. */
class Shapes {
  constructor(model, limits) {
    this.model = model;
    this.limits = limits;
    this.named = {};
  }

  /** `limit` is the name of the same shape in the model with limits, where it is known. */
  convert(shape, limit) {
    if (shape.shape !== undefined) {
      const name = shape.shape;
      if (this.named[name] === undefined) {
        this.named[name] = null; // stops at a shape that contains itself
        this.named[name] = this.body(this.model.shapes[name], limit);
      }
      return name;
    }
    return this.body(shape, limit);
  }

  body(shape, limitName) {
    const limit = limitName === undefined ? undefined : this.limits?.shapes[limitName];
    if (shape.document || limit?.document) return { t: 'd' };
    const type = kinds[shape.type ?? (shape.members ? 'structure' : 'string')] ?? 's';
    const out = { t: type };
    if (limit) {
      if (limit.min !== undefined) out.min = limit.min;
      if (limit.max !== undefined) out.max = limit.max;
      if (limit.enum !== undefined) out.e = limit.enum;
    }
    if (type === 'o') {
      if (shape.required?.length) out.r = shape.required.map(fieldName);
      out.f = {};
      for (const [name, member] of Object.entries(shape.members ?? {})) {
        out.f[fieldName(name)] = this.convert(member, limit?.members?.[name]?.shape);
      }
      if (shape.union) out.u = 1;
    } else if (type === 'l') {
      out.i = this.convert(shape.member ?? {}, limit?.member?.shape);
    } else if (type === 'm') {
      out.k = this.convert(shape.key ?? {}, limit?.key?.shape);
      out.i = this.convert(shape.value ?? {}, limit?.value?.shape);
    }
    return Object.keys(out).length === 1 ? type : out;
  }
}

function convertService(model) {
  const limits = limitsOf(model.metadata);
  const shapes = new Shapes(model, limits);
  const operations = {};
  for (const [name, operation] of Object.entries(model.operations)) {
    const limit = limits?.operations[name];
    const entry = {};
    if (operation.input) entry.i = shapes.convert(operation.input, limit?.input?.shape);
    if (operation.output) entry.o = shapes.convert(operation.output, limit?.output?.shape);
    operations[lowerFirst(name)] = entry;
  }
  return { operations, shapes: shapes.named };
}

indexLimits();
const services = new Map();
for (const file of newestModels(apis)) {
  const model = JSON.parse(readFileSync(join(apis, file), 'utf8'));
  const id = serviceName(model.metadata.serviceId ?? model.metadata.serviceAbbreviation ?? file);
  const known = services.get(id);
  if (known && known.model.metadata.apiVersion > model.metadata.apiVersion) continue;
  services.set(id, { model });
}

const blocks = [];
const index = [];
let offset = 0;
for (const [id, { model }] of [...services].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const converted = convertService(model);
  const plain = Buffer.from(JSON.stringify(converted));
  const packed = deflateSync(plain, { level: 9 });
  index.push([id, model.metadata.serviceFullName, offset, packed.length, plain.length,
    Object.keys(converted.operations).sort()]);
  blocks.push(packed);
  offset += packed.length;
}
const plainIndex = Buffer.from(JSON.stringify(index));
const packedIndex = deflateSync(plainIndex, { level: 9 });
const head = Buffer.alloc(16);
head.write('SWCATLG1', 0, 'latin1');
head.writeUInt32LE(packedIndex.length, 8);
head.writeUInt32LE(plainIndex.length, 12);
writeFileSync(target, Buffer.concat([head, packedIndex, ...blocks]));
const count = index.reduce((sum, entry) => sum + entry[5].length, 0);
console.log(`${index.length} services, ${count} operations, ${head.length + packedIndex.length + offset} bytes`);
