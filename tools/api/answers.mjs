// Holds what the scenarios saw (rows and answers, a JSON line each) against the schemas of api/openapi.json.
// Use: node answers.mjs openapi.json answers.jsonl
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import Ajv from 'ajv/dist/2020.js';
import add_formats from 'ajv-formats';

const [, , description_file, answers_file] = process.argv;
const description = JSON.parse(readFileSync(description_file, 'utf8'));
const schemas = description.components.schemas;

/** Nothing may be told that is not described: every record is closed for this check. */
function close(schema) {
  if (Array.isArray(schema)) return schema.map(close);
  if (schema === null || typeof schema !== 'object') return schema;
  const closed = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, close(value)]));
  if (closed.type === 'object' && closed.properties !== undefined) closed.additionalProperties ??= false;
  return closed;
}

const ajv = new Ajv({ strict: false, allErrors: true });
add_formats(ajv);
ajv.addSchema({ $id: 'paraat:', components: { schemas: close(schemas) } });

const validators = new Map();

/** The description names each table under `Rows` and each query by its path. */
function schema_of({ table, query }) {
  if (table !== undefined) return schemas.Rows.properties[table]?.additionalProperties;
  const path = '/queries/' + query.replace('.', '/').replaceAll('_', '-');
  return description.paths[path]?.get.responses['200'].content['application/json'].schema;
}

function validator_of(schema) {
  const place = 'paraat:' + schema.$ref;
  if (!validators.has(place)) validators.set(place, ajv.compile({ $ref: place }));
  return validators.get(place);
}

/** A check that passes everything is none: each schema must refuse an unknown field, and a wrong kind. */
function is_blind(validate, body) {
  const [first] = Object.keys(body);
  const with_stranger = { ...body, nobody_described_this: 1 };
  const with_wrong_kind = { ...body, [first]: { nobody: 'described this' } };
  return validate(with_stranger) || validate(with_wrong_kind);
}

/** The model of a module for developers: the product does not carry it, nor describe it. */
const undescribed = new Set(['notice', 'notice_number', 'example.with_word']);

let checked = 0;
const seen = new Set();
const faults = new Map();
for await (const line of createInterface({ input: createReadStream(answers_file) })) {
  const answer = JSON.parse(line);
  const name = answer.table ?? answer.query;
  if (undescribed.has(name)) continue;
  const schema = schema_of(answer);
  if (schema === undefined) {
    faults.set(name, 'is not described');
    continue;
  }
  const validate = validator_of(schema);
  checked += 1;
  if (!validate(answer.body) && !faults.has(name)) {
    faults.set(name, ajv.errorsText(validate.errors) + '\n  ' + JSON.stringify(answer.body).slice(0, 400));
  }
  if (!seen.has(name)) {
    seen.add(name);
    if (is_blind(validate, answer.body)) faults.set(name, 'its schema accepts anything');
  }
}
for (const [name, text] of faults) console.log(`FAILED ${name}: ${text}`);
console.log(`${checked} answers of ${seen.size} kinds held against the description`);
console.log(`answers: ${seen.size - faults.size} passed, ${faults.size} failed`);
process.exit(faults.size === 0 && checked > 0 ? 0 : 1);
