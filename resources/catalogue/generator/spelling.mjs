// SPDX-License-Identifier: GPL-3.0-or-later
// How Step Functions spells what AWS's models call otherwise: it takes the names of the SDK for Java.

const upper = (c) => c !== undefined && c >= 'A' && c <= 'Z';
const lower = (c) => c !== undefined && c >= 'a' && c <= 'z';

/** A name with its leading run of capitals in lower case: "SSEKMSKeyId" → "ssekmsKeyId". */
export function lowerFirst(name) {
  let i = 0;
  let head = '';
  do {
    head += name[i++].toLowerCase();
  } while (upper(name[i]) && !lower(name[i + 1]));
  return head + name.slice(i);
}

/** A field: "executionArn" → "ExecutionArn", "SSEKMSKeyId" → "SsekmsKeyId". */
export function fieldName(name) {
  const java = lowerFirst(name);
  return java[0].toUpperCase() + java.slice(1);
}

/** A name in words, each with a capital: "DynamoDB" → "DynamoDb", "SSEKMS" → "Ssekms". */
function pascalCase(name) {
  const words = name.replace(/[^A-Za-z0-9]+/g, ' ')
    .replace(/([^a-z]{2,})v([0-9]+)/g, '$1 v$2 ').replace(/([^A-Z]{2,})V([0-9]+)/g, '$1 V$2 ')
    .replace(/(?<=[a-z])(?=[A-Z][a-zA-Z0-9])/g, ' ')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/([0-9])([a-zA-Z])/g, '$1 $2');
  return words.split(' ').filter((w) => w).map((w) => w[0].toUpperCase() + w.slice(1).toLowerCase()).join('');
}

/** What stands before the names of a service's errors: "DynamoDB" → "DynamoDb", "Directory Service" → "Directory". */
export function errorPrefix(id) {
  return pascalCase(id).replace(/^(Amazon|Aws)/, '').replace(/Service$/, '');
}

/** A service in `aws-sdk:…`: "Database Migration Service" → "databasemigration". */
export function serviceName(id) { return errorPrefix(id).toLowerCase(); }

/** An error: "NoSuchKey" → "NoSuchKeyException", "DBInstanceNotFoundFault" → "DbInstanceNotFoundException". */
export function errorName(name) {
  return pascalCase(name).replace(/(Fault|Exception)$/, '') + 'Exception';
}

const entities = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' };
const longestLine = 120;

/** The first sentence of a documentation in HTML, as plain text of one line; "" where there is none. */
export function firstSentence(html) {
  const text = html
    .replace(/(?<=\S\s*)<(?:note|important)>[\s\S]*$/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(\w+);/g, (all, name) => entities[name] ?? all)
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:)])/g, '$1')
    .trim();
  const end = /[^.][.!?](?= [A-Z(]|$)(?<!\b(?:e\.g|i\.e|vs|etc)\.)/.exec(text);
  const sentence = end ? text.slice(0, end.index + 2) : text;
  if (sentence.length <= longestLine) return sentence;
  return sentence.slice(0, sentence.lastIndexOf(' ', longestLine - 1)) + '…';
}
