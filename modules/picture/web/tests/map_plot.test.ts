// The plot as a file, validity, and places typed and read back.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  described,
  file_name,
  geometry_of,
  map_object_of,
  place_fault,
  places_text,
  plot_file,
  validity_of,
  with_place,
} from '../map_plot';
import type { PlotRow } from '../map_rows';
import { plot_text_keys, t } from '../map_texts';

const row: PlotRow = {
  id: '0190aaaa-0000-7000-8000-000000000001',
  incident: '0190aaaa-0000-7000-8000-000000000002',
  symbol: 'B06',
  label: 'Waterwinning',
  note: '',
  column: 'GZ',
  source: 'OvD-B',
  geometry: { type: 'Point', coordinates: [5.9, 52.5] },
  valid_from: null,
  valid_to: '2027-04-01T10:00:00Z',
  drawn_by: 'a',
  drawn_at: '2027-04-01T08:00:00Z',
  changed_by: 'a',
  changed_at: '2027-04-01T08:00:00Z',
  version: 1,
};
const at = '2027-04-01T08:33:10Z';
const exercise = {
  number: 'OEF-2027-0003',
  title: 'Brand De Vaart',
  kind: 'exercise' as const,
};

describe('the plot as a file', () => {
  test('of an exercise says OEFENING in its name, in the file and on every object', () => {
    expect(file_name(exercise, at)).toBe('OEFENING-OEF-2027-0003-plot-2027-04-01-0833.geojson');
    const file = JSON.parse(plot_file([row], exercise, [], at));
    expect([file.oefening, file.features[0].properties.oefening]).toEqual(['OEFENING', 'OEFENING']);
  });
  test('of a real incident does not', () => {
    const real = { ...exercise, number: '2027-0017', kind: 'real' as const };
    expect(file_name(real, at)).toBe('2027-0017-plot-2027-04-01-0833.geojson');
    expect(plot_file([row], real, [], at)).not.toContain('OEFENING');
  });
  test('has number, moment, geometry in lon and lat, and the column as people know it', () => {
    const [feature] = JSON.parse(plot_file([row], exercise, [], at)).features;
    expect(feature.geometry.coordinates).toEqual([5.9, 52.5]);
    expect(feature.properties).toMatchObject({
      incident: 'OEF-2027-0003',
      stand_van: at,
      kolom: 'GHOR',
      soort: 'B06',
    });
  });
});

test('what is no longer valid is drawn faint, not hidden', () => {
  expect(validity_of(row, Date.parse('2027-04-01T09:00:00Z'))).toBe('valid');
  expect(validity_of(row, Date.parse('2027-04-01T11:00:00Z'))).toBe('over');
  expect(map_object_of(row, Date.parse('2027-04-01T11:00:00Z'))).toMatchObject({
    is_faint: true,
    column: 'ghor',
  });
});

describe('an object whose place cannot be read, recorded when more was taken,', () => {
  const point = { type: 'Point', coordinates: [5.9, 52.5] };
  const rd = { type: 'name', properties: { name: 'EPSG:28992' } };
  const recorded: [string, unknown][] = [
    ['a feature', { type: 'Feature', properties: {}, geometry: point }],
    ['a collection', { type: 'FeatureCollection', features: [] }],
    ['metres of RD', { type: 'Point', coordinates: [155000, 463000], crs: rd }],
    ['the other side of the globe', { type: 'Point', coordinates: [-174.61236, -52.15616] }],
    ['another continent', { type: 'LineString', coordinates: [point.coordinates, [100, -40]] }],
    ['an area without an edge', { type: 'Polygon', coordinates: [] }],
    ['no numbers', { type: 'Point', coordinates: ['5.9', null] }],
    ['nothing', null],
  ];
  test.each(recorded)('is left off the map and stays in the list: %s', (_, geometry) => {
    const known = with_place({
      ...row,
      geometry: geometry as PlotRow['geometry'],
    });
    expect(map_object_of(known, 0)).toBeNull();
    expect(described({ ...known, valid_to: null })).toBe('Waterwinning\nOvD-B');
    expect(JSON.parse(plot_file([known], exercise, [], at)).features[0].geometry).toBeNull();
  });
  test('takes nothing from one that can be read', () => {
    expect(with_place(row)).toBe(row);
  });
});

test('an object in words says from when and until when it holds: saving one version replaces both', () => {
  const [from, to] = [t('plot_valid_from'), t('plot_valid_to')];
  const held = { ...row, valid_from: '2027-04-01T08:00:00Z' };
  const words = `${from}: 1 april 2027 10:00\n${to}: 1 april 2027 12:00`;
  expect(described(held)).toBe(`Waterwinning\nOvD-B\n${places_text(row.geometry)}\n${words}`);
});

test('a typed area comes back as the lines that were typed', () => {
  const text = '155000, 463000\n156000, 463000\n156000, 464000';
  expect(places_text(geometry_of('area', text))).toBe(text);
  expect(geometry_of('area', '155000, 463000')).toBeNull();
});

test('every text of the plot stands in both languages', () => {
  for (const language of ['nl', 'en']) {
    const path = new URL(`../../../map/web/texts.${language}.json`, import.meta.url);
    const texts = JSON.parse(readFileSync(path, 'utf8'));
    expect(plot_text_keys.filter((key) => texts[key] === undefined)).toEqual([]);
  }
});

describe('a typed place', () => {
  test('outside the Netherlands is not called absent', () => {
    expect(place_fault('point', '6000 400000')).toBe(t('plot_place_outside'));
    expect(place_fault('point', '52.0 7.5')).toBe(t('plot_place_outside'));
    expect(place_fault('line', '155000 463000\n655000 463000')).toBe(t('plot_place_outside'));
  });
  test('that is absent is called so, and one that is right is not held up', () => {
    expect(place_fault('point', '')).toBe(t('plot_place_missing'));
    expect(place_fault('point', 'Haven')).toBe(t('plot_place_missing'));
    expect(place_fault('point', '155000 463000')).toBeNull();
  });
});
