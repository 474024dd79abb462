// What the map draws: areas that differ without colour, the outline, scale bar, shapes from typed places.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { places_of, shape_of, to_map, to_wire } from '../geometry';
import { area_text, length_text, scale_bar } from '../measures';
import { read_outline } from '../outline';
import { faded, palette_of } from '../palette';
import { strokes_of } from '../hatch';
import { plot_style, type PlotLook } from '../plot_styles';
import { drawing_of } from '../symbols';
import { text_keys } from '../texts';
import Feature from 'ol/Feature';
import type Style from 'ol/style/Style';

const root = new URL('../../../', import.meta.url);
const file = (path: string) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const symbols = file('reference/map_symbol.json').rows as { code: string; values: { geometry: string } }[];

describe('symbols of the plot', () => {
  test('every code of the reference set has a drawing of its own among plates', () => {
    const letters = symbols
      .filter((row) => row.values.geometry === 'point')
      .map((row) => drawing_of(row.code).letter);
    expect(new Set(letters).size).toBe(letters.length);
    expect(letters.every((letter) => letter.length >= 1 && letter.length <= 2)).toBe(true);
  });

  test('areas are told apart by line and hatch together, never by colour alone', () => {
    const areas = symbols.filter((row) => row.values.geometry === 'area').map((row) => drawing_of(row.code));
    expect(new Set(areas.map((area) => area.line)).size).toBe(areas.length);
    expect(new Set(areas.map((area) => area.hatch)).size).toBe(areas.length);
  });

  test('hatches are different strokes', () => {
    expect(strokes_of('rising', 12)).not.toEqual(strokes_of('falling', 12));
    expect(strokes_of('cross', 12)).toHaveLength(6);
  });

  const palette = palette_of((token) => (token === '--paraat-column-brw' ? '#c1121f' : '#111111'));
  /** One plate at Kampen, alone on the map. */
  function drawn(look: Partial<PlotLook>): Style[] {
    const feature = new Feature(to_map({ type: 'Point', coordinates: [5.9, 52.5] }));
    feature.set('look', { id: 'a', symbol: 'B06', column: 'brw', label: '', is_faint: false, ...look });
    const all = [feature];
    return plot_style(
      palette,
      () => all,
      () => null,
    )(feature, 1) as Style[];
  }
  const texts = (styles: Style[]) => styles.map((one) => one.getText()?.getText());

  test('a plate has the colour of its column and the letter of its code; a label stands beside it', () => {
    const styles = drawn({ label: 'Waterwinning' });
    expect(texts(styles)).toEqual(['W', 'Waterwinning']);
    const image = styles[0]!.getImage() as import('ol/style/RegularShape').default;
    expect(image.getFill()?.getColor()).toBe('#c1121fff');
  });

  test('a name of three letters stands on the plate itself', () => {
    expect(texts(drawn({ symbol: 'B05', label: 'M4' }))).toEqual(['M4']);
  });

  test('an incident without GRIP shows a dash, not a zero', () => {
    expect(texts(drawn({ grip: 0 }))).toEqual(['–']);
    expect(texts(drawn({ grip: 2, label: 'Brand' }))).toEqual(['2', 'Brand']);
  });
});

describe('the outline of the product', () => {
  const outline = read_outline(file('reference/outline.json'));
  test('has the 25 regions, every ring closed', () => {
    expect(outline.regions).toHaveLength(25);
    for (const ring of outline.regions.flatMap((region) => region.polygons.flat())) {
      expect(ring[0]).toEqual(ring.at(-1));
    }
  });
  test('names its source', () => expect(outline.attribution).toContain('CBS'));
  test('of another version is refused', () => {
    expect(() => read_outline({ ...file('reference/outline.json'), version: 2 })).toThrow();
  });
});

describe('shapes', () => {
  const corners = [
    { lon: 5.9, lat: 52.5 },
    { lon: 5.92, lat: 52.5 },
    { lon: 5.92, lat: 52.51 },
  ];
  test('typed corners close by themselves, and come back without the closing one', () => {
    const area = shape_of('area', corners)!;
    expect(area.type === 'Polygon' && area.coordinates[0]).toHaveLength(4);
    expect(places_of(area)).toEqual(corners);
  });
  test('two corners are no area, one point is no line', () => {
    expect(shape_of('area', corners.slice(0, 2))).toBeNull();
    expect(shape_of('line', corners.slice(0, 1))).toBeNull();
  });
  test('to the map and back loses less than a centimetre', () => {
    expect(to_wire(to_map({ type: 'Point', coordinates: [5.9123456, 52.5123456] }))).toEqual({
      type: 'Point',
      coordinates: [5.9123456, 52.5123456],
    });
  });
});

describe('measures', () => {
  test('the scale bar is a round length that fits', () => {
    expect(scale_bar(10, 110)).toEqual({ metres: 1000, px: 100 });
    expect(scale_bar(3.3, 110).metres).toBe(200);
  });
  test('lengths and areas in the unit people use', () => {
    expect(length_text(820)).toMatch(/^820 /);
    expect(length_text(12_340)).toMatch(/^12,3 /);
    expect(area_text(25_000)).toMatch(/^2,50 /);
  });
  test('a colour with an opacity stays a colour', () => expect(faded('#c1121f', 0.5)).toBe('#c1121f80'));
});

test('every text of the map stands with module map, in both languages', () => {
  for (const language of ['nl', 'en']) {
    const texts = file(`modules/map/web/texts.${language}.json`);
    expect(text_keys.filter((key) => texts[key] === undefined)).toEqual([]);
  }
});
