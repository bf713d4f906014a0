// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the catalogue of AWS's actions: what the palette offers, and what parameters, answers and errors are
// checked against. On Debian, with node and npm:
//
//   node resources/catalogue/generate.mjs [FOLDER]
//
// It fetches, one after the other and without running any script of theirs, the clients that services.json names
// (npm, @aws-sdk/client-*), aws-sdk 2 (npm; for services whose client has no schemas) and botocore (Debian; for
// minima and maxima), reads them and deletes them. All three are under the Apache License 2.0; see NOTICE. With a
// FOLDER they are kept there, and those that are there already are not fetched again.
import { mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readClient } from './generator/client.mjs';
import { convertService } from './generator/convert.mjs';
import { Declarations } from './generator/declarations.mjs';
import { readLimits } from './generator/limits.mjs';
import { readModel, readOlder } from './generator/older.mjs';
import { Blocks } from './generator/pack.mjs';
import { lowerFirst, serviceName } from './generator/spelling.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { clients, removed } = JSON.parse(readFileSync(join(here, 'services.json'), 'utf8'));
const target = join(here, 'actions.catalogue');
const kept = process.argv[2] !== undefined;
const folder = kept ? resolve(process.argv[2]) : mkdtempSync(join(tmpdir(), 'catalogue-'));
mkdirSync(folder, { recursive: true });

/** The fetched file of a package: "aws-sdk-client-s3-3.1175.0.tgz". */
function archiveOf(name) {
  const prefix = name.replace('@', '').replace('/', '-') + '-';
  return readdirSync(folder).find((f) => f.startsWith(prefix) && /^\d/.test(f.slice(prefix.length)) && f.endsWith('.tgz'));
}

/** Fetches packages of npm, a few in one call; only the packages themselves, nothing that they depend on. */
function fetchPackages(names) {
  const missing = names.filter((name) => archiveOf(name) === undefined);
  for (let i = 0; i < missing.length; i += 20) {
    const specs = missing.slice(i, i + 20).map((name) => (name === 'aws-sdk' ? 'aws-sdk@2' : `${name}@latest`));
    execFileSync('npm', ['pack', '--ignore-scripts', '--silent', ...specs], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    console.error(`fetched ${Math.min(i + 20, missing.length)} of ${missing.length} packages`);
  }
}

const unread = ['ts3.4', 'dist-es/commands', 'dist-es/models', 'auth', 'pagination', 'protocols', 'waiters'];

/** Unpacks what is wanted of a package, lets `read` look at it, and deletes it again. */
function reading(name, wanted, read) {
  const place = join(folder, 'open');
  mkdirSync(place, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, archiveOf(name)), '-C', place, '--wildcards',
    ...unread.map((path) => `--exclude=*/${path}/*`), ...wanted.map((path) => `package/${path}`)], { stdio: ['ignore', 'ignore', 'ignore'] });
  try {
    return read(join(place, 'package'));
  } finally {
    rmSync(place, { recursive: true });
  }
}

function fetchLimits() {
  const place = join(folder, 'botocore');
  const isDebian = (f) => f.startsWith('python3-botocore_') && f.endsWith('.deb');
  if (!readdirSync(folder).some(isDebian))
    execFileSync('apt-get', ['download', '-qq', 'python3-botocore'], { cwd: folder, stdio: 'ignore' });
  execFileSync('dpkg', ['-x', join(folder, readdirSync(folder).find(isDebian)), place]);
  const models = readLimits(join(place, 'usr', 'lib', 'python3', 'dist-packages', 'botocore', 'data'));
  rmSync(place, { recursive: true });
  return models;
}

/** What a client's package says: the service where it carries schemas, its declarations in any case. */
function readPackage(client) {
  const name = `@aws-sdk/client-${client}`;
  return reading(name, ['dist-es/*', 'dist-types/*'], (place) => {
    const settings = readFileSync(join(place, 'dist-es', 'runtimeConfig.shared.js'), 'utf8');
    return {
      id: /serviceId: config\?\.serviceId \?\? "([^"]*)"/.exec(settings)[1],
      service: readClient(place), declarations: new Declarations(place),
    };
  });
}

const none = { actions: new Map(), members: () => undefined, values: () => undefined, isWhole: () => false };

/** Of each service its best source: the schemas of its client, else SDK 2, else botocore. */
function allServices(older, limits) {
  const services = new Map();
  for (const client of clients) {
    const { id, service, declarations } = readPackage(client);
    const model = service ?? older.get(serviceName(id)) ?? (limits.has(id) ? readModel(limits.get(id)) : undefined);
    if (model) services.set(serviceName(id), { service: model, declarations });
    else console.error(`${client}: no source has its schemas, it is left out`);
  }
  for (const [id, service] of older) if (!services.has(id)) services.set(id, { service, declarations: none });
  return services;
}

function write(services, older, limits) {
  const blocks = new Blocks();
  const lines = {};
  const rows = [];
  for (const [id, { service, declarations }] of [...services].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const converted = convertService(service, declarations, limits.get(service.api.id), older.get(id));
    const actions = Object.keys(converted.shapes.operations).sort();
    const gone = [...older.get(id)?.operations.keys() ?? []].map(lowerFirst).filter((name) => !actions.includes(name));
    const title = older.get(id)?.title ?? limits.get(service.api.id)?.metadata.serviceFullName ?? service.api.id;
    lines[id] = converted.lines;
    rows.push({ id, name: service.api.id, title, removed: removed[id], actions, gone: gone.length ? gone : undefined,
      shapes: blocks.add(converted.shapes), help: blocks.add(converted.help) });
  }
  for (const id of Object.keys(removed)) if (!services.has(id)) throw new Error(`services.json: no service "${id}" to mark`);
  const made = new Date().toISOString().slice(0, 10);
  writeFileSync(target, blocks.file({ made, lines: blocks.add(lines), services: rows }));
  const count = rows.reduce((sum, row) => sum + row.actions.length, 0);
  console.log(`${made}: ${rows.length} services, ${count} actions`);
}

fetchPackages([...clients.map((client) => `@aws-sdk/client-${client}`), 'aws-sdk']);
const limits = fetchLimits();
const older = new Map();
for (const service of reading('aws-sdk', ['apis/*.min.json'], (place) => readOlder(join(place, 'apis')))) {
  const id = serviceName(service.api.id ?? service.title);
  if (!older.has(id) || older.get(id).api.version < service.api.version) older.set(id, service);
}
write(allServices(older, limits), older, limits);
if (!kept) rmSync(folder, { recursive: true });
