// How the ground is drawn: the outline of regions and municipalities, and the local street map.
import type { FeatureLike } from 'ol/Feature';
import { Fill, Stroke, Style, Text } from 'ol/style';
import type { StyleFunction } from 'ol/style/Style';
import { area_name, type Seen } from './area_names';
import type { Palette } from './palette';

export function region_style(palette: Palette, is_own: (code: string) => boolean, seen: Seen): StyleFunction {
  const other = new Style({
    fill: new Fill({ color: palette.land }),
    stroke: new Stroke({ color: palette.border, width: 1 }),
  });
  const ours = new Style({
    fill: new Fill({ color: palette.land }),
    stroke: new Stroke({ color: palette.region, width: 2 }),
    zIndex: 1,
  });
  return (feature, resolution) => {
    const border = is_own(String(feature.get('code'))) ? ours : other;
    if (resolution < coarsest_municipality || resolution > 700) return border;
    return [border, ...area_name(feature, palette, 13, { seen: seen(), resolution })];
  };
}

/** Beyond so many metres in a pixel regions are what one can tell apart, not municipalities. */
const coarsest_municipality = 250;

export function municipality_style(palette: Palette, seen: Seen): StyleFunction {
  const line = new Stroke({ color: palette.border, width: 1, lineDash: [6, 5] });
  const border = new Style({ stroke: line });
  return (feature, resolution) => {
    if (resolution > coarsest_municipality) return undefined;
    if (resolution < 8) return border;
    const size_px = resolution < 120 ? 15 : 13;
    return [border, ...area_name(feature, palette, size_px, { seen: seen(), resolution })];
  };
}

interface RoadLook {
  width: number;
  /** Not drawn where a pixel is more metres than this. */
  coarsest: number;
}

const roads: Record<string, RoadLook> = {
  motorway: { width: 5, coarsest: 1000 },
  trunk: { width: 4.5, coarsest: 1000 },
  primary: { width: 4, coarsest: 400 },
  secondary: { width: 3.5, coarsest: 200 },
  tertiary: { width: 3, coarsest: 110 },
  unclassified: { width: 2.5, coarsest: 30 },
  residential: { width: 2.5, coarsest: 30 },
  living_street: { width: 2, coarsest: 15 },
  service: { width: 1.5, coarsest: 8 },
  cycleway: { width: 1, coarsest: 8 },
  path: { width: 1, coarsest: 5 },
  footway: { width: 1, coarsest: 5 },
};
const green = new Set([
  'forest',
  'grass',
  'meadow',
  'recreation_ground',
  'cemetery',
  'wood',
  'park',
  'farmland',
]);
const built = new Set(['residential', 'industrial', 'commercial', 'retail']);

/**
 * The tags that `paraat import basemap` keeps: highway, railway, waterway, natural, water, landuse,
 * building, name.
 */
export function street_style(palette: Palette): StyleFunction {
  const fill = (color: string, z: number) => new Style({ fill: new Fill({ color }), zIndex: z });
  const water = fill(palette.water, 2);
  const greens = fill(palette.green, 0);
  const builts = fill(palette.built, 1);
  const building = fill(palette.building, 3);
  const river = new Style({ stroke: new Stroke({ color: palette.water, width: 2 }), zIndex: 2 });
  const rail = new Style({
    stroke: new Stroke({ color: palette.rail, width: 2, lineDash: [8, 4] }),
    zIndex: 5,
  });
  const road_styles = road_styles_of(palette);
  return (feature, resolution) => {
    const tag = (name: string) => String(feature.get(name) ?? '');
    if (tag('building') !== '') return resolution < 6 ? building : undefined;
    const look = roads[tag('highway').replace('_link', '')];
    if (look !== undefined) return resolution <= look.coarsest ? road(feature, look, resolution) : undefined;
    if (tag('railway') === 'rail') return resolution < 110 ? rail : undefined;
    if (tag('natural') === 'water' || tag('water') !== '' || tag('landuse') === 'reservoir') return water;
    if (tag('waterway') !== '') return resolution < 60 ? river : undefined;
    if (green.has(tag('landuse')) || green.has(tag('natural')) || green.has(tag('leisure'))) return greens;
    return built.has(tag('landuse')) ? builts : undefined;
  };

  function road(feature: FeatureLike, look: RoadLook, resolution: number): Style[] {
    const styles = road_styles.get(look)!;
    const name = feature.get('ref') ?? feature.get('name');
    if (typeof name !== 'string' || resolution > look.coarsest / 4) return styles;
    return [...styles, road_name(name, palette)];
  }
}

function road_styles_of(palette: Palette): Map<RoadLook, Style[]> {
  const stroke = (color: string, width: number, zIndex: number) =>
    new Style({ stroke: new Stroke({ color, width }), zIndex });
  return new Map(
    Object.values(roads).map((look): [RoadLook, Style[]] => [
      look,
      [stroke(palette.road_edge, look.width + 1.5, 6), stroke(palette.road, look.width, 7)],
    ]),
  );
}

function road_name(text: string, palette: Palette): Style {
  return new Style({
    zIndex: 8,
    text: new Text({
      text,
      placement: 'line',
      font: `500 ${12 * palette.scale}px ${palette.font}`,
      fill: new Fill({ color: palette.text_quiet }),
      stroke: new Stroke({ color: palette.land, width: 3 }),
    }),
  });
}
