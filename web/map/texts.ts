// The texts of the map itself. They stand with module `map`, whose files travel with all other texts.
import { texts_of } from '$base/i18n';

/** A test compares these with modules/map/web/texts.nl.json. */
export const text_keys = [
  'map_keys',
  'zoom_in',
  'zoom_out',
  'measure',
  'measure_length',
  'measure_area',
  'measure_stop',
  'measure_how',
  'measured',
  'layers',
  'layer_streets',
  'layer_service',
  'layer_municipalities',
  'layer_objects',
  'background_local',
  'place_here',
  'copy',
  'copied',
  'close',
  'place_rd',
  'place_wgs84',
  'scale_of',
  'map_failed',
  'map_failed_how',
  'cancel',
  'km',
  'm',
  'm2',
  'ha',
  'km2',
  'pick_on_map',
  'pick_how',
  'pick_this',
] as const;

export type MapTextKey = (typeof text_keys)[number];
export const t = texts_of<MapTextKey>('map');
