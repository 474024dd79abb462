// Rows and words for the tests of this folder.
import type { Client } from '$base/client';
import { speak } from '$base/i18n';
import { readFileSync } from 'node:fs';
import type { Act, Values } from '../act';
import type { Around } from '../incident_acts';
import type { WrittenText } from '../log_words';
import type { Reference } from '../reference';
import type { GripDecision, GripRow, IncidentRow, TeamRow } from '../rows';
import texts from '../texts.nl.json';
import shell_texts from '$base/texts.nl.json';

export function speak_dutch(): void {
  speak('nl', [
    ['shell', shell_texts],
    ['incident', texts],
    ['map', { m: 'm', km: 'km' }],
  ]);
}

/** The names of the product's own reference files. */
function label_of(set: string, code: string): string {
  const file = new URL(`../../../../reference/${set}.json`, import.meta.url);
  const { rows } = JSON.parse(readFileSync(file, 'utf8')) as {
    rows: { code: string; label_nl: string }[];
  };
  return rows.find((row) => row.code === code)?.label_nl ?? code;
}

export const reference = {
  label: label_of,
  municipality: (code: string) =>
    label_of('municipality', code) === code ? `gemeente ${code.slice(2)}` : label_of('municipality', code),
  function_label: (code: string) => label_of('legal_function', code),
  functions: () => [],
  options: () => [],
  coded_options: () => [],
  municipalities: () => [{ value: 'GM0034', label: 'Almere' }],
} as unknown as Reference;

/** A line as the server writes it: each code says of which set it is and where it begins. */
export function line(text: string, ...codes: [set: string, code: string][]): WrittenText {
  let from = 0;
  const placed = codes.map(([set, code]) => {
    const at = text.indexOf(code, from);
    from = at + code.length;
    return { set, code, at_nl: at, at_en: at };
  });
  return { text_nl: text, text_en: text, codes: placed };
}

export const nothing_proposed = { code: '', name: '' };

export function incident(change: Partial<IncidentRow> = {}): IncidentRow {
  return {
    id: 'i1',
    number: '2027-0001',
    kind: 'real',
    status: 'running',
    title: 'Brand loods',
    incident_type: 'R2.3',
    region: 'VR25',
    regions: ['VR25'],
    municipalities: [],
    location: null,
    place: 'Almere',
    description: '',
    classification: 'open',
    classification_reason: '',
    partners: [],
    started_at: '2027-04-01T07:00:00Z',
    handed_over_to: '',
    handed_over_at: null,
    closed_at: null,
    closed_reason: '',
    opened_at: '2027-04-01T07:00:00Z',
    opened_by: 'a1',
    changed_at: '2027-04-01T07:00:00Z',
    version: 1,
    received_by: '',
    replaced: [],
    regions_left: [],
    ...change,
  };
}

export function around(row = incident()): Around {
  const client = {
    commands: { new_id: () => 'new' },
    clock: { now: () => '2027-04-01T08:00:00Z' },
    store: {
      table: () => ({ rows: () => [{ id: 'a2', name: 'L. de Graaf' }] }),
    },
  };
  return { client: client as unknown as Client, incident: row, reference };
}

export function decision(change: Partial<GripDecision> = {}): GripDecision {
  return {
    before: 'grip_0',
    to: 'grip_1',
    occurred_at: '2027-04-01T07:10:00Z',
    decided_by: 'J. Kuiper',
    decided_by_function: 'BURG',
    reason: 'Afstemming nodig',
    informed: [],
    correction: '',
    replaced: [],
    ...change,
  };
}

export function grip(decisions: GripDecision[], region = 'VR25'): GripRow {
  const last = decisions.at(-1)!;
  return {
    id: `i1.${region}`,
    stream: 'g1',
    incident: 'i1',
    region,
    level: last.to,
    since: last.occurred_at,
    decisions,
    version: decisions.length,
  };
}

/** What follows from an act, with the incident as it stands by now. */
export function said_of({ consequence }: Act, values: Values, now: IncidentRow): string {
  return typeof consequence === 'string' ? consequence : consequence(values, { incident: now });
}

export function team(change: Partial<TeamRow> = {}): TeamRow {
  return {
    id: 't1',
    stream: 's1',
    incident: 'i1',
    region: 'VR25',
    team: 'COPI',
    part: '',
    name: 'CoPI',
    status: 'started',
    place: '',
    alarmed_at: '2027-04-01T07:05:00Z',
    convened_at: null,
    convened_by: '',
    convened_by_function: '',
    left_out_reason: '',
    started_at: '2027-04-01T07:25:00Z',
    stood_down_at: null,
    stood_down_reason: '',
    members: [],
    sections: [],
    corrections: [],
    version: 1,
    ...change,
  };
}

export function member(name: string, code: string, relieved_at: string | null = null) {
  return {
    name,
    account: null,
    function: code,
    unit: '',
    section: null,
    present_at: '2027-04-01T07:20:00Z',
    started_at: null,
    relieved_at,
    relieved_by: '',
  };
}
