// SPDX-License-Identifier: GPL-3.0-or-later
// Reads botocore's models, as Debian packs them, for what neither SDK says: minima and maxima. They are of 2022.
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

function newestModel(versions) {
  const names = existsSync(versions) ? readdirSync(versions).filter((n) => /^\d{4}/.test(n)).sort() : [];
  for (const version of names.reverse()) {
    const plain = join(versions, version, 'service-2.json');
    if (existsSync(plain)) return JSON.parse(readFileSync(plain, 'utf8'));
    if (existsSync(plain + '.gz')) return JSON.parse(gunzipSync(readFileSync(plain + '.gz')).toString('utf8'));
  }
  return null;
}

/** Models by the service's id. */
export function readLimits(folder) {
  const models = new Map();
  for (const service of readdirSync(folder, { withFileTypes: true })) {
    const model = service.isDirectory() ? newestModel(join(folder, service.name)) : null;
    if (model && !models.has(model.metadata.serviceId)) models.set(model.metadata.serviceId, model);
  }
  return models;
}
