// What stands on the map besides objects: the place all is about, and the spot somebody pressed last.
import Feature from 'ol/Feature';
import Point from 'ol/geom/Point';
import VectorLayer from 'ol/layer/Vector';
import type OlMap from 'ol/Map';
import VectorSource from 'ol/source/Vector';
import { Circle, Fill, RegularShape, Stroke, Style } from 'ol/style';
import type { Palette } from './palette';
import { to_rd, type LonLat } from './rd';

/** Where something is that is no object, and what it is called. */
export interface NamedPlace extends LonLat {
  name: string;
}

export class Marks {
  /** Over the layers and under the plates: a plate on the same spot leaves its ring in sight. */
  private readonly about_ = layer_at(15);
  /** Over everything: it is what somebody is doing now. */
  private readonly pressed_ = layer_at(60);

  constructor(map: OlMap) {
    map.addLayer(this.about_);
    map.addLayer(this.pressed_);
  }

  show_about(place: NamedPlace | null): void {
    put(this.about_, place, place?.name ?? '');
  }

  show_pressed(place: LonLat | null): void {
    put(this.pressed_, place, '');
  }

  /** The name of what is marked here. */
  name_at(map: OlMap, pixel: number[]): string | undefined {
    return map.forEachFeatureAtPixel(pixel, (feature) => String(feature.get('name')), {
      layerFilter: (layer) => layer === this.about_,
      hitTolerance: 6,
    });
  }

  restyle(palette: Palette): void {
    this.about_.setStyle(target_style(palette));
    this.pressed_.setStyle(cross_style(palette));
  }
}

function layer_at(zIndex: number): VectorLayer {
  return new VectorLayer({ source: new VectorSource(), zIndex });
}

function put(layer: VectorLayer, place: LonLat | null, name: string): void {
  const source = layer.getSource()!;
  source.clear();
  if (place === null) return;
  const { x, y } = to_rd(place);
  source.addFeature(new Feature({ geometry: new Point([x, y]), name }));
}

/** A ring with a dot: round, where plates are square; dark, where layers are thin. */
function target_style({ text, surface, scale }: Palette): Style[] {
  const ring = (color: string, width: number) =>
    new Style({
      image: new Circle({ radius: 20 * scale, stroke: new Stroke({ color, width: width * scale }) }),
    });
  const dot = new Circle({
    radius: 5 * scale,
    fill: new Fill({ color: text }),
    stroke: new Stroke({ color: surface, width: 2 * scale }),
  });
  return [ring(surface, 7), ring(text, 3), new Style({ image: dot })];
}

/** A cross with its middle open, light below and dark above: the spot itself stays in sight. */
function cross_style({ accent, surface, scale }: Palette): Style[] {
  const cross = (color: string, width: number) =>
    new Style({
      image: new RegularShape({
        points: 4,
        radius: 16 * scale,
        radius2: 0,
        stroke: new Stroke({ color, width: width * scale, lineCap: 'round' }),
      }),
    });
  const dot = new Circle({
    radius: 6 * scale,
    fill: new Fill({ color: surface }),
    stroke: new Stroke({ color: accent, width: 3 * scale }),
  });
  return [cross(surface, 7), cross(accent, 3), new Style({ image: dot })];
}
